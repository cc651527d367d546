//! `rapporteur who` and `rapporteur where`.

use crate::run::Scratch;

#[test]
fn who_answers_for_a_day() {
    let ended = Scratch::new().run(&["who", "President Obama", "--date", "2005-03-01"]);
    assert_eq!((ended.code, ended.out.lines().next()), (0, Some("Barack Obama  person  Q76")));
    assert!(ended.out.contains("USA LEG"), "{}", ended.out);
}

#[test]
fn lines_of_standard_input_are_answered_one_by_one() {
    let ended = Scratch::new().pipe(&["who", "--format", "jsonl", "-"], "the LNA\t2020-07-08\nfour Saudi men\n\n");
    let expected = "{\"phrase\":\"the LNA\",\"name\":\"Libyan National Army\",\"country\":\"LBY\",\"sectors\":[\"REB\"],\"role\":null,\"wikidata\":null,\"kind\":\"armed_group\"}\n\
                    {\"phrase\":\"four Saudi men\",\"name\":null,\"country\":\"SAU\",\"sectors\":[\"CVL\"],\"role\":null,\"wikidata\":null,\"kind\":\"group\"}\n\
                    {\"phrase\":\"\",\"name\":null,\"country\":null,\"sectors\":[],\"role\":null,\"wikidata\":null,\"kind\":null}\n";
    assert_eq!((ended.code, ended.out.as_str()), (0, expected));
}

#[test]
fn a_wrong_day_is_told() {
    let ended = Scratch::new().run(&["who", "LNA", "--date", "8 July"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    assert!(ended.err.contains("YYYY-MM-DD"), "{}", ended.err);
}

#[test]
fn where_says_what_the_coordinates_stand_for() {
    let ended = Scratch::new().run(&["where", "Paris, Texas"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "Paris  town, Texas, USA\n  33.6609 -95.5555  (town)  GeoNames 4717560\n"));
    let ended = Scratch::new().run(&["where", "Quorlanda"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "Quorlanda\n  not known\n"));
}

#[test]
fn own_actors_go_first_and_their_mistakes_are_shown() {
    let scratch = Scratch::new().with("mine.txt", "VALLEY_GUARD_ [SDNREB]\n+LNA_\nBROKEN_ [SDN\n");
    let ended = scratch.run(&["who", "LNA", "--actors", "mine.txt"]);
    assert_eq!((ended.code, ended.out.lines().next()), (0, Some("Valley Guard  armed group")));
    assert!(ended.err.contains("mine.txt:3:9: a bracket is not closed"), "{}", ended.err);
    let ended = scratch.run(&["who", "LNA", "--actors", "missing.txt"]);
    assert!(ended.code == 2 && ended.err.contains("missing.txt"), "{}", ended.err);
}

#[test]
fn a_world_file_that_is_none_is_told() {
    let scratch = Scratch::new().with("world.bin", "something else").with("empty.bin", "");
    for name in ["world.bin", "empty.bin", "missing.bin"] {
        let ended = scratch.run(&["where", "Zintan", "--world", name]);
        assert!(ended.code == 2 && ended.err.contains(name) && ended.out.is_empty(), "{name}: {}", ended.err);
    }
}
