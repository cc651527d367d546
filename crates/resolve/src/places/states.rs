//! Abbreviations of states, postal and those of the Associated Press, and of cities.

/// The name of an American, Canadian or Australian state by its abbreviation, as written; folded.
pub(super) fn state(abbreviation: &str) -> Option<&'static str> {
    let bare: String = abbreviation.chars().filter(|c| *c != '.').collect();
    STATES.iter().find(|(_, shorts)| shorts.split(' ').any(|short| short == bare)).map(|(name, _)| *name)
}

/// What a place name that is an abbreviation stands for, folded. "LA" is the city, unless it stands behind a comma; "Ill." needs its stop.
pub(super) fn written_out(name: &str, before: &str, after: &str) -> Option<&'static str> {
    let name = name.trim();
    let bare: String = name.chars().filter(|c| *c != '.').collect();
    let is_inside = before.trim_end().ends_with(',');
    if !is_inside && let Some((_, city)) = CITIES.iter().find(|(short, _)| *short == bare) {
        return Some(city);
    }
    let is_short = !bare.chars().any(char::is_lowercase) || is_inside || name.ends_with('.') || after.starts_with('.');
    state(name).filter(|_| is_short)
}

const CITIES: [(&str, &str); 3] = [("LA", "los angeles"), ("NYC", "new york city"), ("SF", "san francisco")];

const STATES: [(&str, &str); 68] = [
    ("alabama", "AL Ala"),
    ("alaska", "AK"),
    ("arizona", "AZ Ariz"),
    ("arkansas", "AR Ark"),
    ("california", "CA Calif"),
    ("colorado", "CO Colo"),
    ("connecticut", "CT Conn"),
    ("delaware", "DE Del"),
    ("florida", "FL Fla"),
    ("georgia", "GA Ga"),
    ("hawaii", "HI"),
    ("idaho", "ID"),
    ("illinois", "IL Ill"),
    ("indiana", "IN Ind"),
    ("iowa", "IA"),
    ("kansas", "KS Kan Kans"),
    ("kentucky", "KY Ky"),
    ("louisiana", "LA La"),
    ("maine", "ME"),
    ("maryland", "MD Md"),
    ("massachusetts", "MA Mass"),
    ("michigan", "MI Mich"),
    ("minnesota", "MN Minn"),
    ("mississippi", "MS Miss"),
    ("missouri", "MO Mo"),
    ("montana", "MT Mont"),
    ("nebraska", "NE Neb Nebr"),
    ("nevada", "NV Nev"),
    ("new hampshire", "NH"),
    ("new jersey", "NJ"),
    ("new mexico", "NM"),
    ("new york", "NY"),
    ("north carolina", "NC"),
    ("north dakota", "ND"),
    ("ohio", "OH"),
    ("oklahoma", "OK Okla"),
    ("oregon", "OR Ore"),
    ("pennsylvania", "PA Pa Penn"),
    ("rhode island", "RI"),
    ("south carolina", "SC"),
    ("south dakota", "SD"),
    ("tennessee", "TN Tenn"),
    ("texas", "TX Tex"),
    ("utah", "UT"),
    ("vermont", "VT Vt"),
    ("virginia", "VA Va"),
    ("washington", "WA Wash"),
    ("west virginia", "WV WVa"),
    ("wisconsin", "WI Wis Wisc"),
    ("wyoming", "WY Wyo"),
    ("district of columbia", "DC"),
    ("ontario", "ON Ont"),
    ("quebec", "QC Que"),
    ("british columbia", "BC"),
    ("alberta", "AB Alta"),
    ("manitoba", "MB Man"),
    ("saskatchewan", "SK Sask"),
    ("nova scotia", "NS"),
    ("new brunswick", "NB"),
    ("new south wales", "NSW"),
    ("queensland", "Qld QLD"),
    ("victoria", "Vic VIC"),
    ("tasmania", "Tas TAS"),
    ("prince edward island", "PEI PE"),
    ("newfoundland and labrador", "NL Nfld"),
    ("yukon", "YT"),
    ("northwest territories", "NWT NT"),
    ("nunavut", "NU"),
];
