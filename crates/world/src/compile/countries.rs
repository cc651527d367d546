use crate::facts::Country;
use crate::file::bytes::Out;
use crate::file::layout::PER_DEGREE;

pub(super) fn countries(countries: &[Country]) -> Vec<u8> {
    let mut out = Out::default();
    out.number(u32::try_from(countries.len()).expect("few countries"));
    countries.iter().for_each(|country| write(&mut out, country));
    out.0
}

fn write(out: &mut Out, country: &Country) {
    out.text(country.code.as_str());
    out.text(&country.name);
    out.texts(&country.aliases);
    out.texts(&country.peoples);
    out.texts(&country.capitals);
    out.u32((country.lat * PER_DEGREE) as i32 as u32);
    out.u32((country.lon * PER_DEGREE) as i32 as u32);
    out.number(country.cow.map_or(0, u32::from));
    out.number(country.gleditsch_ward.map_or(0, u32::from));
}
