use crate::named;

named! {
    /// Whether what is told happened, will happen, or did not.
    Modality {
        /// Reported as happened or happening.
        Actual = "actual",
        /// Background, a year or more before the report.
        Historical = "historical",
        /// Planned, announced, scheduled.
        Future = "future",
        /// Possible, conditional, feared, hoped, asked for.
        Hypothetical = "hypothetical",
        /// Said not to have happened, or stopped from happening.
        Negated = "negated",
    }
}

named! {
    /// Where a party stands on an agreement, talks or a term of one, from warmest to coldest; a third party `promotes`.
    Stance {
        /// Signed, ratified, acceded.
        Signed = "signed",
        /// Agrees, welcomes, declares it.
        Accepts = "accepts",
        /// Willing, ready to sign or talk.
        Ready = "ready",
        /// Only if a condition is met.
        Conditional = "conditional",
        /// Considering, has not decided.
        Undecided = "undecided",
        /// Criticises or demands changes to it.
        Objects = "objects",
        /// Rejects, will not sign or attend, not ready.
        Refuses = "refuses",
        /// Quits, suspends, ends, tears up.
        Withdraws = "withdraws",
        /// Is said to violate it.
        Breaches = "breaches",
        /// A third party that proposes, mediates or urges it.
        Promotes = "promotes",
    }
}

named! {
    /// What part a party plays in a peace process or for another party.
    PartyRole {
        /// Brokers between the parties.
        Mediator = "mediator",
        /// Provides the venue.
        Host = "host",
        /// Vouches for an agreement.
        Guarantor = "guarantor",
        /// Backs a party.
        Backer = "backer",
        /// Observes without a part.
        Observer = "observer",
    }
}

named! {
    /// What a span of text fills in a frame.
    FillerRole {
        /// Who acts, in an event.
        Actor = "actor",
        /// Who is acted upon.
        Recipient = "recipient",
        /// Where it happened.
        Place = "place",
        /// When it happened.
        Time = "time",
        /// Who says it, in a statement.
        Speaker = "speaker",
        /// What is said.
        Content = "content",
        /// Whose position or role it is.
        Holder = "holder",
        /// What the position is on, or whom the role serves.
        Object = "object",
    }
}
