//! The words of date expressions, and what each stands for.

use jiff::civil::Weekday;

use crate::spelling::corrected;

/// What a word does in a date expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Month(i8),
    Weekday(Weekday),
    /// "Sundays": every one of them, unless counted.
    Weekdays(Weekday),
    /// Days from the publication date: "yesterday" is -1.
    Shift(i32),
    /// "night": "last night" was yesterday, "that night" is nothing to us.
    Night,
    /// "morning", "evening": "this morning" is today.
    Daypart,
    Unit(Unit),
    /// "weeks".
    Units(Unit),
    Weekend,
    Which(Which),
    Count(i16),
    Ordinal(i8),
    /// "several", "recent": nothing that has them can be worked out.
    Vague,
    /// "more than": the count that follows is no count.
    Loose,
    Way(Way),
    Bound(Bound),
    Between,
    To,
    And,
    In,
    Within,
    Part(Part),
    Season(Season),
    Quarter,
    Half,
    Holiday(Holiday),
    Name(Name),
    /// "midnight", "dawn", "GMT", "p.m."
    Clock(Clock),
    /// Says nothing about when.
    Filler,
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

/// Which of several: "last", "this", "next".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Last,
    /// "the past week": the one that ends now.
    Past,
    This,
    Same,
    Next,
    /// "the following day": of what is told, hence no guess for the past.
    Following,
}

/// The way a count goes: "ago", "later".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Back,
    Ahead,
}

/// Words before a date that make it a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    Since,
    From,
    After,
    Until,
    Before,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Early,
    Mid,
    Late,
    /// Up to now.
    Earlier,
    /// From now on.
    Later,
}

/// The seasons of the northern half of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    Christmas,
    ChristmasEve,
    BoxingDay,
    NewYear,
    NewYearsEve,
    Valentine,
    Womens,
    Halloween,
    Easter,
    EasterMonday,
    GoodFriday,
    PalmSunday,
    AshWednesday,
    Thanksgiving,
    Labor,
    Memorial,
    Veterans,
    Juneteenth,
}

/// Words that mean something only beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    Good,
    Palm,
    Ash,
    Boxing,
    Labor,
    Memorial,
    Veterans,
    Valentine,
    Women,
    New,
    Eve,
    Orthodox,
    World,
    Korean,
    Bosnian,
    War,
    Roman(u8),
    Q,
    H,
    Attack,
    Now,
    As,
    Or,
    Some,
    That,
    /// "Super Tuesday", "Bloody Sunday": no weekday.
    Super,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// "midnight", "dawn"
    Time,
    /// "p.m."
    Half,
    /// "GMT", "local time"
    Zone,
}

impl Word {
    /// What `word`, in small letters, stands for.
    pub(crate) fn of(word: &str) -> Self {
        let known = |word| named(word).or_else(|| counted(word)).or_else(|| relative(word)).or_else(|| function(word));
        known(word).or_else(|| known(corrected(word)?)).unwrap_or(Self::Unknown)
    }
}

fn named(word: &str) -> Option<Word> {
    use Word::{Month, Season, Weekday, Weekdays};
    use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    Some(match word {
        "january" | "jan" => Month(1),
        "february" | "feb" => Month(2),
        "march" | "mar" => Month(3),
        "april" | "apr" => Month(4),
        "may" => Month(5),
        "june" | "jun" => Month(6),
        "july" | "jul" => Month(7),
        "august" | "aug" => Month(8),
        "september" | "sept" | "sep" => Month(9),
        "october" | "oct" => Month(10),
        "november" | "nov" => Month(11),
        "december" | "dec" => Month(12),
        "monday" | "mon" => Weekday(Monday),
        "tuesday" | "tue" | "tues" => Weekday(Tuesday),
        "wednesday" | "wed" | "weds" => Weekday(Wednesday),
        "thursday" | "thu" | "thur" | "thurs" => Weekday(Thursday),
        "friday" | "fri" => Weekday(Friday),
        "saturday" | "sat" => Weekday(Saturday),
        "sunday" | "sun" => Weekday(Sunday),
        "mondays" => Weekdays(Monday),
        "tuesdays" => Weekdays(Tuesday),
        "wednesdays" => Weekdays(Wednesday),
        "thursdays" => Weekdays(Thursday),
        "fridays" => Weekdays(Friday),
        "saturdays" => Weekdays(Saturday),
        "sundays" => Weekdays(Sunday),
        "spring" | "springtime" => Season(self::Season::Spring),
        "summer" | "summertime" => Season(self::Season::Summer),
        "autumn" | "fall" => Season(self::Season::Autumn),
        "winter" | "wintertime" => Season(self::Season::Winter),
        _ => return holiday(word),
    })
}

fn holiday(word: &str) -> Option<Word> {
    use Word::{Holiday, Name};
    Some(match word {
        "christmas" | "xmas" => Holiday(self::Holiday::Christmas),
        "easter" => Holiday(self::Holiday::Easter),
        "thanksgiving" => Holiday(self::Holiday::Thanksgiving),
        "halloween" => Holiday(self::Holiday::Halloween),
        "juneteenth" => Holiday(self::Holiday::Juneteenth),
        "good" => Name(self::Name::Good),
        "palm" => Name(self::Name::Palm),
        "ash" => Name(self::Name::Ash),
        "boxing" => Name(self::Name::Boxing),
        "labor" => Name(self::Name::Labor),
        "memorial" => Name(self::Name::Memorial),
        "veterans" => Name(self::Name::Veterans),
        "valentine" | "valentines" => Name(self::Name::Valentine),
        "women" | "womens" => Name(self::Name::Women),
        "new" => Name(self::Name::New),
        "eve" => Name(self::Name::Eve),
        "orthodox" => Name(self::Name::Orthodox),
        "world" => Name(self::Name::World),
        "korean" => Name(self::Name::Korean),
        "bosnian" => Name(self::Name::Bosnian),
        "war" => Name(self::Name::War),
        "i" => Name(self::Name::Roman(1)),
        "ii" => Name(self::Name::Roman(2)),
        "q" => Name(self::Name::Q),
        "h" => Name(self::Name::H),
        "attack" | "attacks" | "bombings" | "hijackings" => Name(self::Name::Attack),
        "super" | "bloody" | "black" => Name(self::Name::Super),
        _ => return None,
    })
}

fn counted(word: &str) -> Option<Word> {
    const COUNTS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: [&str; 7] = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let at = |list: &[&str]| list.iter().position(|known| *known == word).and_then(|idx| i16::try_from(idx).ok());
    match word {
        "a" | "an" => Some(Word::Count(1)),
        "thirtieth" => Some(Word::Ordinal(30)),
        _ => None,
    }
    .or_else(|| at(&COUNTS).map(Word::Count))
    .or_else(|| at(&TENS).map(|idx| Word::Count(10 * idx + 30)))
    .or_else(|| at(&ORDINALS).and_then(|idx| i8::try_from(idx + 1).ok()).map(Word::Ordinal))
}

fn relative(word: &str) -> Option<Word> {
    use Word::{Shift, Unit, Units};
    Some(match word {
        "today" | "tonight" | "overnight" => Shift(0),
        "yesterday" => Shift(-1),
        "tomorrow" => Shift(1),
        "minute" => Unit(self::Unit::Minute),
        "hour" => Unit(self::Unit::Hour),
        "day" => Unit(self::Unit::Day),
        "week" => Unit(self::Unit::Week),
        "month" => Unit(self::Unit::Month),
        "year" => Unit(self::Unit::Year),
        "decade" => Unit(self::Unit::Decade),
        "minutes" => Units(self::Unit::Minute),
        "hours" => Units(self::Unit::Hour),
        "days" => Units(self::Unit::Day),
        "weeks" => Units(self::Unit::Week),
        "months" => Units(self::Unit::Month),
        "quarters" => Units(self::Unit::Quarter),
        "years" => Units(self::Unit::Year),
        "decades" => Units(self::Unit::Decade),
        "weekend" => Word::Weekend,
        "night" => Word::Night,
        "morning" | "afternoon" | "evening" => Word::Daypart,
        "quarter" => Word::Quarter,
        "half" => Word::Half,
        "last" | "previous" => Word::Which(Which::Last),
        "past" => Word::Which(Which::Past),
        "this" | "current" => Word::Which(Which::This),
        "same" => Word::Which(Which::Same),
        "next" | "coming" | "upcoming" => Word::Which(Which::Next),
        "following" => Word::Which(Which::Following),
        "early" | "beginning" | "start" => Word::Part(Part::Early),
        "mid" | "middle" => Word::Part(Part::Mid),
        "late" | "end" | "close" => Word::Part(Part::Late),
        "earlier" => Word::Part(Part::Earlier),
        "later" | "rest" | "remainder" => Word::Part(Part::Later),
        _ => return None,
    })
}

fn function(word: &str) -> Option<Word> {
    use Word::Clock;
    Some(match word {
        "ago" | "previously" => Word::Way(Way::Back),
        "hence" => Word::Way(Way::Ahead),
        "since" => Word::Bound(Bound::Since),
        "from" | "starting" => Word::Bound(Bound::From),
        "after" => Word::Bound(Bound::After),
        "until" | "till" | "by" => Word::Bound(Bound::Until),
        "before" | "prior" => Word::Bound(Bound::Before),
        "between" => Word::Between,
        "to" | "through" | "thru" => Word::To,
        "and" => Word::And,
        "in" => Word::In,
        "within" => Word::Within,
        "now" => Word::Name(Name::Now),
        "as" => Word::Name(Name::As),
        "or" => Word::Name(Name::Or),
        "some" => Word::Name(Name::Some),
        "that" => Word::Name(Name::That),
        "more" | "less" | "least" | "most" | "over" | "under" | "fewer" | "than" => Word::Loose,
        "few" | "several" | "couple" | "many" | "recent" | "every" | "each" | "daily" | "century" | "centuries" | "per" => Word::Vague,
        "midnight" | "noon" | "midday" | "dawn" | "dusk" | "sunrise" | "sunset" | "clock" => Clock(self::Clock::Time),
        "am" | "pm" => Clock(self::Clock::Half),
        "gmt" | "utc" | "bst" | "cet" | "cest" | "est" | "edt" | "et" | "pst" | "pdt" | "ist" | "hrs" | "local" | "time" => {
            Clock(self::Clock::Zone)
        }
        "the" | "of" | "on" | "at" | "about" | "around" | "during" | "throughout" | "just" | "nearly" | "almost" | "exactly"
        | "roughly" | "calendar" | "fiscal" | "approximately" | "ever" | "up" => Word::Filler,
        _ => return None,
    })
}
