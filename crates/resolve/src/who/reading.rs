//! What the chunks of a phrase are to one another.

use rapporteur_world::{ActorKind, AgentFacts, Country, Place};

use super::chunks::{Chunk, Cue, Namesakes, What};

/// A phrase taken apart.
#[derive(Default)]
pub(super) struct Reading<'w> {
    /// Who is named, the last name of the phrase: persons or bodies of that name.
    pub(super) named: Option<Namesakes<'w>>,
    /// The first body or person that the noun belongs to.
    pub(super) belongs_to: Option<Namesakes<'w>>,
    /// The nouns, the head first.
    pub(super) agents: Vec<AgentFacts>,
    /// Countries it belongs to, likeliest first; a nationality may be shared by several.
    pub(super) nations: Vec<Vec<&'w Country>>,
    /// Towns and regions it belongs to, likeliest first.
    pub(super) places: Vec<(Vec<Place<'w>>, Option<&'w Country>)>,
    pub(super) is_former: bool,
    /// Whether it is said to be of no single country: "Western nations", "world leaders".
    pub(super) is_foreign: bool,
    /// Whether the head noun is a plural.
    pub(super) is_plural: bool,
    /// Whether words written as a name are left that nobody knows.
    pub(super) has_unknown_name: bool,
    /// Whether the phrase is one name and nothing else.
    pub(super) is_bare: bool,
    /// Whether it is a country's name by itself.
    pub(super) is_country: bool,
}

impl<'w> Reading<'w> {
    pub(super) fn of(chunks: Vec<Chunk<'w>>) -> Self {
        let mut reading = Self { is_bare: chunks.len() == 1, ..Self::default() };
        reading.is_country = matches!(&chunks[..], [Chunk { what: What::Country(_), .. }]);
        let segments: Vec<&[Chunk<'w>]> = chunks.chunk_by(|_, next| !next.after_break).collect();
        for segment in segments {
            reading.segment(segment);
        }
        reading
    }

    /// One run without a comma: a noun phrase, and what follows its prepositions.
    fn segment(&mut self, segment: &[Chunk<'w>]) {
        // "UN envoy to Yemen Martin Griffiths", "President of Russia Vladimir Putin": the name at the end is the one meant.
        let segment = match segment.split_last() {
            Some((last, before))
                if !before.is_empty()
                    && self.named.is_none()
                    && is_person(last)
                    && !last.is_possessive
                    && !is_part_of_longer_name(segment, before.len()) =>
            {
                self.named = persons(last);
                before
            }
            _ => segment,
        };
        let end = segment.iter().position(|chunk| matches!(chunk.what, What::Cue(Cue::Against))).unwrap_or(segment.len());
        let segment = &segment[..end];
        let cut = segment.iter().position(|chunk| matches!(chunk.what, What::Cue(Cue::Of))).unwrap_or(segment.len());
        let (head, rest) = segment.split_at(cut);
        self.noun_phrase(head, true);
        for part in rest.split(|chunk| matches!(chunk.what, What::Cue(Cue::Of))) {
            self.noun_phrase(part, false);
        }
    }

    fn noun_phrase(&mut self, part: &[Chunk<'w>], is_head: bool) {
        self.is_foreign |= part.iter().any(|chunk| matches!(chunk.what, What::Cue(Cue::Foreign)));
        self.is_former |= is_head && part.iter().any(|chunk| matches!(chunk.what, What::Cue(Cue::Former)));
        self.has_unknown_name |= is_head && part.iter().any(|chunk| matches!(chunk.what, What::Word { is_name: true }));
        let last = part.len().wrapping_sub(1);
        let (mut nations, mut places, mut agents): (_, _, Vec<AgentFacts>) = (Vec::new(), Vec::new(), Vec::new());
        for (idx, chunk) in part.iter().enumerate() {
            let is_other = belongs_to_another(part, idx);
            match &chunk.what {
                // "Minister Choe Son-hu", "Mayor Mark Farmer": a name after a title, not another noun.
                What::Agent { .. } if is_head && chunk.is_capitalised && !agents.is_empty() && is_after_name(part, idx) => {
                    self.has_unknown_name = true;
                }
                What::Agent { facts, is_plural } => {
                    self.is_plural = *is_plural || (self.is_plural && !is_head);
                    agents.insert(0, facts.clone());
                }
                What::Country(country) if !is_other => nations.push((chunk, vec![*country])),
                What::People(countries) if !is_other => nations.push((chunk, countries.clone())),
                // "Minister Benoît Pelletier" is not from a town of that name: where somebody is from stands before the noun.
                What::Place(..) if is_head && !agents.is_empty() && !agents[0].is_body() => self.has_unknown_name = true,
                What::Place(found, capital) if !is_other => places.push((found.clone(), *capital)),
                What::Actors(actors) if !is_other => self.actors(actors, part, idx, is_head && idx == last),
                _ => {}
            }
        }
        // "Ferdinand Quastel" is not from Ferdinand.
        let has_unknown_name =
            part.iter().any(|chunk| matches!(chunk.what, What::Word { is_name: true })) || is_head && self.has_unknown_name;
        if !(agents.is_empty() && has_unknown_name) {
            self.places.extend(places);
        }
        self.agents.extend(agents);
        self.nations.extend(in_order(nations));
    }

    fn actors(&mut self, actors: &Namesakes<'w>, part: &[Chunk<'w>], idx: usize, is_last: bool) {
        let is_person = is_person(&part[idx]);
        if is_person && is_part_of_longer_name(part, idx) {
            self.has_unknown_name = true;
            return;
        }
        if is_last && self.named.is_none() && !part[idx].is_possessive {
            self.named = Some(actors.clone());
        } else {
            self.belongs_to.get_or_insert_with(|| actors.clone());
        }
    }
}

fn is_person(chunk: &Chunk<'_>) -> bool {
    matches!(&chunk.what, What::Actors(known) if known.actors.iter().any(|actor| actor.kind() == ActorKind::Person))
}

fn persons<'w>(chunk: &Chunk<'w>) -> Option<Namesakes<'w>> {
    if let What::Actors(known) = &chunk.what { Some(known.clone()) } else { None }
}

/// Whether the word before is written as a name that nobody knows.
fn is_after_name(part: &[Chunk<'_>], idx: usize) -> bool {
    idx > 0
        && match &part[idx - 1].what {
            What::Word { is_name } => *is_name,
            What::Place(_, capital) => capital.is_none(),
            What::Actors(known) => known.is_short,
            _ => false,
        }
}

/// "US-backed", "pro-Russian": a name that says whose side it is, not where it belongs.
fn belongs_to_another(part: &[Chunk<'_>], idx: usize) -> bool {
    let backed = part.get(idx + 1).is_some_and(|next| matches!(next.what, What::Cue(Cue::Backed)));
    let side = idx > 0 && matches!(part[idx - 1].what, What::Cue(Cue::Side));
    backed || side
}

/// "Michelle Obama" is not Obama; nor is "Ferdinand Obama", though Ferdinand is a town.
fn is_part_of_longer_name(part: &[Chunk<'_>], idx: usize) -> bool {
    let is_name = |chunk: &Chunk<'_>| matches!(chunk.what, What::Word { is_name: true }) && !chunk.is_possessive;
    let is_first_name =
        |chunk: &Chunk<'_>| matches!(chunk.what, What::Place(_, None)) && !chunk.is_possessive && part[idx].end - part[idx].start == 1;
    let is_surname = matches!(&part[idx].what, What::Actors(known) if known.is_short);
    let is_last_name = |chunk: &Chunk<'_>| is_name(chunk) || (is_surname && is_first_name(chunk));
    (idx > 0 && (is_name(&part[idx - 1]) || is_first_name(&part[idx - 1]))) || part.get(idx + 1).is_some_and(is_last_name)
}

/// Nations, likeliest first: of "Iranian-American" the last, otherwise as they stand.
fn in_order<'w>(nations: Vec<(&Chunk<'w>, Vec<&'w Country>)>) -> Vec<Vec<&'w Country>> {
    let joined = nations.len() > 1 && nations[1..].iter().any(|(chunk, _)| chunk.after_hyphen);
    let mut out: Vec<_> = nations.into_iter().map(|(_, countries)| countries).collect();
    if joined {
        out.reverse();
    }
    out
}
