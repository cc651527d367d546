//! What the groups of three letters in a CAMEO code say of an actor, a country apart.

use rapporteur_codebook::Sector;

/// What a group says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The actor is of this sector.
    Sector(Sector),
    /// What the actor is busy with: its sector where the code names no other. A ministry of development (`GOVDEV`) is a ministry.
    Subject(Sector),
    /// A known group that no sector corresponds to: a region, a people, a single organisation.
    Nothing,
}

/// Groups of one sector. In CAMEO `MED` are the media, and health is `HLH`; `EUR` is the continent, and the European Union is `EEC`.
const SECTORS: &[(Sector, &[&str])] = &[
    (Sector::Rebel, &["INS", "SEP"]),
    (Sector::UnidentifiedArmed, &["RAD"]),
    (Sector::Press, &["MED"]),
    (Sector::Medical, &["HLH"]),
    (Sector::Civilian, &["SET", "CIV", "PPL"]),
    (Sector::CivilSociety, &["WOM"]),
    (Sector::Ngo, &["NGM"]),
    (Sector::Education, &["STU"]),
    (Sector::Prisoner, &["PRI", "DET"]),
    (Sector::EuropeanUnion, &["EEC"]),
    (
        Sector::Religion,
        &[
            "ADR", "ALE", "ATH", "BAH", "BUD", "CHR", "CON", "CPT", "CTH", "DOX", "DRZ", "HIN", "HSD", "ITR", "JAN", "JEW", "JHW", "LDS",
            "MOS", "MRN", "MUS", "ORT", "PAG", "PRO", "SFI", "SHI", "SIK", "SUN", "TAO", "UDX", "ULT", "ZRO",
        ],
    ),
];

const SUBJECTS: &[(Sector, &[&str])] = &[(Sector::CivilSociety, &["HRI", "ENV"]), (Sector::Ngo, &["DEV"])];

/// Regions and other groups that say where or how, tendencies, peoples, and single organisations.
const NOTHING: &[&str] = &[
    // International actors at large, regions.
    "INT", "AFR", "ASA", "BLK", "CAS", "CAU", "CEA", "CEU", "CFR", "CRB", "EAF", "EAS", "EEU", "EUR", "LAM", "MDT", "MEA", "NAF", "NAM",
    "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "SOA", "WAF", "WEU", "WST", // Tendencies.
    "HAR", "MID", "MOD", "TOP", // Peoples.
    "ARB", "CNY", "ETH", "KAS", "KID", "KUR", "MAY", "TAM", "TIB", "UIG", // Organisations of states.
    "ABD", "ACC", "ADB", "AEU", "AFB", "AFU", "AMF", "AMU", "APE", "ARL", "ASN", "ATD", "BCA", "BIS", "CEM", "CES", "CFA", "CIS", "COE",
    "CPA", "CPC", "CSS", "CWN", "EAC", "EBR", "ECA", "EFT", "FAO", "GCC", "GOE", "GOS", "GSS", "HCH", "HCR", "IAC", "IAD", "IAE", "IBD",
    "ICC", "ICJ", "ICO", "IDB", "IGC", "ILO", "IMF", "IOM", "IPU", "ITP", "NAT", "NEP", "NON", "OAS", "OAU", "OIC", "OPC", "OSC", "PAP",
    "SAA", "SAD", "SCE", "SCO", "SOT", "UIS", "UNR", "WAD", "WAM", "WAS", "WBK", "WCT", "WEF", "WFP", "WHO", "WTO", "XFM",
    // Other organisations.
    "AMN", "FID", "HRW", "ICG", "IHF", "IRC", "JUR", "MSF", "OXF", "RCR", "RCT", // Armed groups.
    "ALQ", "ASF", "HMS", "JMA",
];

/// What a group says; `None` for what is no group of CAMEO or PLOVER.
pub(super) fn meaning(group: &str) -> Option<Meaning> {
    let of = |table: &[(Sector, &[&str])]| table.iter().find(|(_, groups)| groups.contains(&group)).map(|&(sector, _)| sector);
    let nothing = || NOTHING.contains(&group).then_some(Meaning::Nothing);
    let listed = || Sector::parse(group).map(Meaning::Sector);
    of(SECTORS).map(Meaning::Sector).or_else(|| of(SUBJECTS).map(Meaning::Subject)).or_else(nothing).or_else(listed)
}

/// Every group with a meaning, those that people write most first.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    let tables = SECTORS.iter().chain(SUBJECTS).flat_map(|(_, groups)| groups.iter().copied());
    Sector::ALL.iter().map(|sector| sector.as_str()).chain(tables).chain(NOTHING.iter().copied())
}
