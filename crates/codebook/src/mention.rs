use crate::named;

named! {
    /// What a mention stands for, as annotated and predicted.
    MentionLabel {
        /// A person's name without title.
        Person = "person",
        /// An office or title phrase, beside a name or standing for a person.
        Office = "office",
        /// A government or one of its organs.
        Government = "government",
        /// Named armed forces, militias, rebel and terrorist groups.
        ArmedGroup = "armed_group",
        /// Other named bodies.
        Organization = "organization",
        /// A country or state name.
        Country = "country",
        /// Any other named place.
        Place = "place",
        /// A named or described building or installation.
        Facility = "facility",
        /// Nationalities, ethnic and religious peoples, adjective or noun.
        People = "people",
        /// A common-noun phrase for persons or an unnamed body.
        Group = "group",
        /// A date or time expression.
        Date = "date",
        /// An agreement, ceasefire, treaty, resolution or round of talks.
        Agreement = "agreement",
    }
}
