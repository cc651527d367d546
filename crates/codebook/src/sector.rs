use crate::named;

named! {
    /// What part of a society or of the world an actor belongs to: the PLOVER sectors (manual v0.8, section on actors).
    Sector {
        /// Police, border and prison guards.
        Police = "COP",
        /// The executive: heads of state, ministries, officials, diplomats.
        Government = "GOV",
        /// Courts, judges, prosecutors.
        Judiciary = "JUD",
        /// Parliaments and their members.
        Legislature = "LEG",
        /// A state's armed forces.
        Military = "MIL",
        /// Paramilitaries and militias on the side of a state.
        Paramilitary = "PRM",
        /// Political parties of no stated side.
        Party = "PTY",
        /// Armed opposition within a country.
        Rebel = "REB",
        /// Intelligence services.
        Intelligence = "SPY",
        /// Armed groups of unclear side.
        UnidentifiedArmed = "UAF",
        /// Farming and herding.
        Agriculture = "AGR",
        /// Business.
        Business = "BUS",
        /// Crime.
        Crime = "CRM",
        /// Civilians.
        Civilian = "CVL",
        /// Schools, universities, students.
        Education = "EDU",
        /// Former officials, celebrities.
        Elite = "ELI",
        /// The press.
        Press = "JRN",
        /// Workers and unions.
        Labour = "LAB",
        /// Health.
        Medical = "MED",
        /// Refugees and displaced persons.
        Refugee = "REF",
        /// Political opposition.
        Opposition = "OPP",
        /// Prisoners, detainees.
        Prisoner = "PRE",
        /// Religious bodies and clergy.
        Religion = "REL",
        /// Domestic civil society.
        CivilSociety = "SOC",
        /// Bodies of states.
        Intergovernmental = "IGO",
        /// The United Nations.
        UnitedNations = "UNO",
        /// The European Union.
        EuropeanUnion = "EUR",
        /// International non-governmental organisations.
        Ngo = "NGO",
        /// International movements.
        Movement = "ISM",
        /// International militarised groups.
        Militarised = "IMG",
        /// Multinational companies.
        Multinational = "MNC",
    }
}

impl Sector {
    /// Whether an actor of this sector belongs to no single country.
    pub fn is_international(self) -> bool {
        matches!(
            self,
            Self::Intergovernmental
                | Self::UnitedNations
                | Self::EuropeanUnion
                | Self::Ngo
                | Self::Movement
                | Self::Militarised
                | Self::Multinational
        )
    }
}
