//! The names and nouns in a phrase that the world file knows.

use rapporteur_world::{Actor, AgentFacts, Country, Named, Place, Standing, World};

use super::words::{Shape, Word};

/// Words of the longest name in the world file that a phrase is likely to hold.
const MOST_WORDS: usize = 8;
/// Inhabitants from which a town is known by its bare name, even in a phrase without capitals.
pub(super) const KNOWN_TOWN: u32 = 50_000;

/// A run of words and what it is.
#[derive(Clone)]
pub(super) struct Chunk<'w> {
    pub(super) what: What<'w>,
    /// Index of the first word.
    pub(super) start: usize,
    /// Index after the last word.
    pub(super) end: usize,
    pub(super) after_break: bool,
    pub(super) after_hyphen: bool,
    pub(super) is_possessive: bool,
    /// Whether its first word is written with a capital.
    pub(super) is_capitalised: bool,
}

/// A name in its folded form, and the actors who have it.
#[derive(Clone)]
pub(super) struct Namesakes<'w> {
    pub(super) name: String,
    /// Whether it is only a short form of their names, a surname.
    pub(super) is_short: bool,
    pub(super) actors: Vec<Actor<'w>>,
}

/// What a run of words is.
#[derive(Clone)]
pub(super) enum What<'w> {
    /// Actors of that name.
    Actors(Namesakes<'w>),
    Country(&'w Country),
    People(Vec<&'w Country>),
    /// A place; with the country whose capital it is.
    Place(Vec<Place<'w>>, Option<&'w Country>),
    Agent {
        facts: AgentFacts,
        is_plural: bool,
    },
    Cue(Cue),
    /// Any other word.
    Word {
        is_name: bool,
    },
}

/// A word that says what its neighbours are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// "former", "ex-", "ousted".
    Former,
    /// "X-backed": X is not where the phrase belongs.
    Backed,
    /// "X-led": X is where it belongs.
    Led,
    /// "pro-", "anti-".
    Side,
    /// "of", "in", "from", "near": what follows is where it belongs.
    Of,
    /// "to", "against", "with": what follows is something else.
    Against,
    /// "four", "some": says nothing.
    Count,
    /// "Western", "world": of no single country.
    Foreign,
}

/// The chunks of a phrase; no actor is sought under the names of `strangers`.
pub(super) fn chunks<'w>(world: &'w World, words: &[Word], strangers: &[String]) -> Vec<Chunk<'w>> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let is_after_of = out.last().is_some_and(|chunk: &Chunk<'_>| matches!(chunk.what, What::Cue(Cue::Of)));
        let (what, len) = longest(world, &words[start..], is_after_of, strangers);
        let last = &words[start + len - 1];
        let Word { after_break, after_hyphen, .. } = words[start];
        out.push(Chunk {
            what,
            start,
            end: start + len,
            after_break,
            after_hyphen,
            is_possessive: last.is_possessive,
            is_capitalised: words[start].shape == Shape::Capitalised,
        });
        start += len;
    }
    out.retain(|chunk| !matches!(chunk.what, What::Cue(Cue::Count)));
    out
}

/// The longest known run at the start of `words`.
fn longest<'w>(world: &'w World, words: &[Word], is_after_of: bool, strangers: &[String]) -> (What<'w>, usize) {
    let most = words.iter().skip(1).take_while(|word| !word.after_break).count() + 1;
    for len in (1..=most.min(MOST_WORDS)).rev() {
        let run = &words[..len];
        if let Some(what) = known(world, run, is_after_of, strangers) {
            return (what, len);
        }
    }
    (What::Word { is_name: matches!(words[0].shape, Shape::Capitalised | Shape::AllCapitals) }, 1)
}

fn known<'w>(world: &'w World, run: &[Word], is_after_of: bool, strangers: &[String]) -> Option<What<'w>> {
    if let [word] = run
        && let Some(cue) = cue(&word.key)
    {
        return Some(What::Cue(cue));
    }
    let key = key_of(run);
    if OF_NO_NATION.contains(&key.as_str()) {
        return Some(What::Word { is_name: false });
    }
    let is_stranger = strangers.contains(&key);
    let found: Vec<_> =
        world.find_folded(&key).filter(|named| !(is_stranger && matches!(named, Named::Actor(_) | Named::Surname(_)))).collect();
    if found.is_empty() {
        return None;
    }
    // "In Hammond": a town, whoever has that surname.
    let is_town =
        is_after_of && found.iter().any(|named| matches!(named, Named::Place(_))) && !run.last().is_some_and(|word| word.is_possessive);
    let found: Vec<_> = found.into_iter().filter(|named| !(is_town && matches!(named, Named::Surname(_)))).collect();
    pick(&found, run, key)
}

/// Adjectives of continents, which hold the name of a nation.
const OF_NO_NATION: [&str; 9] = [
    "latin american",
    "central american",
    "south american",
    "north american",
    "native american",
    "pan american",
    "west african",
    "east african",
    "north african",
];

/// The run in its folded form. A possessive inside belongs to a name ("New People's Army"), at its end it does not ("Sudan's").
fn key_of(run: &[Word]) -> String {
    let mut key = String::new();
    for (idx, word) in run.iter().enumerate() {
        let is_inside = idx + 1 < run.len();
        key.push_str(&word.key);
        key.push_str(match (is_inside, word.is_possessive) {
            (true, true) => "s ",
            (true, false) => " ",
            (false, _) => "",
        });
    }
    key
}

/// What the things of one name are taken for: a noun where it is written as one, then countries and peoples, actors, places.
fn pick<'w>(found: &[Named<'w>], run: &[Word], name: String) -> Option<What<'w>> {
    let agent = found.iter().find_map(|named| match named {
        Named::Agent(agent) => Some(What::Agent { facts: agent.facts(), is_plural: agent.is_plural() }),
        _ => None,
    });
    let is_name = is_written_as_name(run);
    let is_small = run.iter().all(|word| word.shape == Shape::Lower);
    if is_small || (agent.is_some() && !has_known_actor(found)) {
        return agent;
    }
    if !is_name {
        return None;
    }
    let country = found.iter().find_map(|named| if let Named::Country(country) = named { Some(*country) } else { None });
    let peoples: Vec<_> = found.iter().filter_map(|named| if let Named::People(country) = named { Some(*country) } else { None }).collect();
    let (actors, is_short) = actors(found, run);
    let is_acronym = run.len() == 1 && run[0].key.len() <= 3;
    match (country, peoples.is_empty()) {
        (Some(country), true) => return Some(What::Country(country)),
        (_, false) if !(is_acronym && country.is_none()) => return Some(What::People(peoples)),
        _ => {}
    }
    if !actors.is_empty() {
        return Some(What::Actors(Namesakes { name, is_short, actors }));
    }
    place(found, run).or(agent)
}

fn has_known_actor(found: &[Named<'_>]) -> bool {
    found.iter().any(|named| matches!(named, Named::Actor(actor) if actor.standing() <= Standing::Prominent))
}

/// Actors of that name; by a surname alone only where nobody has it for a name.
fn actors<'w>(found: &[Named<'w>], run: &[Word]) -> (Vec<Actor<'w>>, bool) {
    let named: Vec<_> = found.iter().filter_map(|named| if let Named::Actor(actor) = named { Some(*actor) } else { None }).collect();
    // One short word is too little for what only mass tables have.
    let is_short = run.len() == 1;
    let named: Vec<_> = named.into_iter().filter(|actor| !is_short || actor.standing() <= Standing::Prominent).collect();
    if !named.is_empty() {
        return (named, false);
    }
    (found.iter().filter_map(|named| if let Named::Surname(actor) = named { Some(*actor) } else { None }).collect(), true)
}

fn place<'w>(found: &[Named<'w>], run: &[Word]) -> Option<What<'w>> {
    let capital = found.iter().find_map(|named| if let Named::Capital(country) = named { Some(*country) } else { None });
    let places: Vec<_> = found.iter().filter_map(|named| if let Named::Place(place) = named { Some(*place) } else { None }).collect();
    let is_caseless = run.iter().any(|word| word.shape == Shape::Caseless);
    let is_known =
        capital.is_some() || places.iter().any(|place| place.population() >= KNOWN_TOWN || place.radius_km() > 0 || is_province(*place));
    ((!places.is_empty() || capital.is_some()) && (!is_caseless || is_known)).then_some(What::Place(places, capital))
}

fn is_province(place: Place<'_>) -> bool {
    matches!(place.feature(), "province" | "state" | "governorate" | "oblast" | "region")
}

/// Whether the words are written as a name: capitals, apart from particles; "us" is no country, "US" is.
fn is_written_as_name(run: &[Word]) -> bool {
    let is_pronoun = run.len() == 1 && ["us", "it", "is", "he", "who", "car"].contains(&run[0].key.as_str());
    match run[0].shape {
        _ if is_pronoun => run[0].shape == Shape::AllCapitals,
        Shape::Caseless => true,
        _ => run.iter().any(|word| matches!(word.shape, Shape::Capitalised | Shape::AllCapitals)),
    }
}

fn cue(key: &str) -> Option<Cue> {
    match key {
        "former" | "ex" | "ousted" | "deposed" | "onetime" | "retired" | "late" | "exiled" | "erstwhile" => Some(Cue::Former),
        "led" | "headed" | "dominated" => Some(Cue::Led),
        "backed" | "supported" | "funded" | "aligned" | "allied" | "linked" | "sponsored" | "trained" | "inspired" | "affiliated"
        | "brokered" | "speaking" | "made" | "occupied" | "born" | "appointed" | "controlled" | "held" => Some(Cue::Backed),
        "pro" | "anti" => Some(Cue::Side),
        "of" | "in" | "from" | "at" | "near" | "for" | "across" | "inside" | "around" | "within" => Some(Cue::Of),
        "to" | "against" | "with" | "by" | "under" | "on" | "outside" | "over" | "who" | "and" => Some(Cue::Against),
        "western" | "world" | "global" | "international" | "foreign" | "european" | "arab" | "african" | "asian" | "regional"
        | "neighbouring" | "neighboring" => Some(Cue::Foreign),
        "some" | "several" | "many" | "most" | "all" | "both" | "other" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight"
        | "nine" | "ten" | "dozens" | "hundreds" | "thousands" | "these" | "those" | "one" | "another" | "few" | "more" | "any"
        | "every" | "each" | "no" => Some(Cue::Count),
        _ => None,
    }
}
