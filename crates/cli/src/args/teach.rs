//! The parts of the help that teach: examples, formats, exit codes. Lines fit a terminal of 80 columns.

/// Under the help of `rapporteur`.
pub(super) const OVERVIEW: &str = "\
Examples:
  rapporteur read article.html            read a saved page, show its record
  rapporteur read news/ > records.jsonl   read a folder, one record a line
  rapporteur read --help                  all about reading
  rapporteur add archive/                 keep articles in a collection
  rapporteur events --type ASSAULT        ask it; --format for other tools
  rapporteur who 'LNA' --date 2020-07-08  who a name stands for, on a day
  rapporteur where 'Zintan, Libya'        where a place is
";

/// Under the help of `rapporteur read`.
pub(super) const READ: &str = "\
Inputs:
  Files of any name are read. Folders are searched to the bottom, in the order
  of their names, for .html .htm .xhtml .txt .jsonl .warc .gz .zip .xml .rss and
  .atom; other and hidden files are passed over. '-' is standard input, as is
  naming nothing when something is piped in. Archives (WARC, ZIP) and feeds are
  told by their bytes (docs/archives.md). Addresses (https://...) of pages,
  feeds and sitemaps are fetched (docs/fetching.md).

  An article comes as HTML (the article is found on the page), as plain text, or
  as JSON lines: one object a line, {\"id\": ..., \"text\": ...} or {\"id\": ...,
  \"html\": ...}, optionally with \"title\", \"published\" (YYYY-MM-DD), \"source\" and
  \"url\". Only English is read well.

Formats:
  text   for a person: who is involved, who says what, where the parties stand,
         what happened, each event with the sentence it rests on
  jsonl  for programs: one record of format rapporteur/1 a line, in the order of
         the inputs. An article that could not be read becomes a line
         {\"schema\": ..., \"error\": {\"kind\", \"message\", \"line\", \"input\"}}

Examples:
  rapporteur read article.html
      Show one article in the terminal.
  rapporteur read --published 2020-07-08 --source 'The Ledger' wire.txt
      Say what a text file does not: relative dates (\"on Sunday\") are worked out
      from the day of publication.
  rapporteur read archive/ --output records.jsonl
      Read a folder. The file appears when all is done; until then it is called
      records.jsonl.part.
  curl -s https://example.org/story | rapporteur read | jq '.events[].type'
      Read a page from a pipe and pick from its record.
  rapporteur read --min-score 0.7 articles.jsonl > sure.jsonl
      Keep only what is probably right.

Exit codes:
  0    everything was read, or the program at the end of the pipe had enough
  1    finished, but some articles could not be read; standard error says which,
       why, and what to do (of a JSON lines input in format jsonl, its error
       lines do)
  2    could not run: a wrong flag, nothing readable named, output not writable
  130  broken off with Ctrl-C: what was in hand is finished, the output ends with
       a whole record. A second Ctrl-C ends at once
";

/// Under the help of `rapporteur who`.
pub(super) const WHO: &str = "\
Answers:
  A country is an ISO 3166 alpha-3 code, sectors are those of PLOVER (GOV, MIL,
  REB ...), the one that says most first. Names come from the world file that is
  part of the program, and from --actors files. Descriptions are coded by their
  words: 'four Saudi men' is SAU CVL. What is not known stays empty.

  With '-', each line of standard input is asked: a phrase, or a phrase, a tab
  and a day. In format jsonl each gives one object: {\"phrase\", \"name\",
  \"country\", \"sectors\", \"role\", \"wikidata\", \"kind\"}.

Examples:
  rapporteur who 'Sergei Lavrov'
  rapporteur who 'President Obama' --date 2005-03-01
      In 2005 he was a senator.
  rapporteur who --format jsonl - < phrases.tsv > codes.jsonl
  rapporteur who 'Valley Guard' --actors mine.tsv
      Ask a table of your own first.
";

/// Under the help of `rapporteur where`.
pub(super) const WHERE: &str = "\
Answers:
  The place that is most likely meant, with what its coordinates stand for:
  exact, town, admin (a province or county), country or region. Write what is
  around it in the article as well: 'Paris, Texas', 'Zintan, western Libya'.

  With '-', each line of standard input is asked. In format jsonl each gives one
  object: {\"phrase\", \"name\", \"feature\", \"country\", \"admin1\", \"lat\", \"lon\",
  \"geonames\", \"precision\"}.

Examples:
  rapporteur where 'al-Watiya airbase'
  rapporteur where --format jsonl - < names.txt
";

/// Under the help of `rapporteur eval`.
pub(super) const EVAL: &str = "\
The gold file:
  One annotated passage a line: {\"id\", \"source\", \"text\", \"frames\": [...]}, with
  \"mentions\": [[label, start, end], ...] where they are annotated. The frames and
  every score are defined in docs/evaluation.md. A file with a mistake in it is
  refused, and all its mistakes are shown.

  Or places, one text a line: {\"text\", \"places\": [{\"span\", \"lat\", \"lon\"}]}.
  Or a table of actors: id, start, end, country, sectors of phrases in passages
  that --passages names.

Examples:
  rapporteur eval gold.jsonl
      Score the built-in model.
  rapporteur eval gold.jsonl --errors 20
      Show the twenty passages read worst, both readings under the text.
  rapporteur eval gold.jsonl --format json > scores.json
      Keep the scores for a comparison.

Exit codes:
  0    every passage was read and scored
  1    scored, but some passages could not be read and count as ones in which
       nothing was found; standard error says which
  2    could not run: a wrong flag, or a gold file that is missing or mistaken
  130  broken off with Ctrl-C; nothing is scored
";

/// Under the help of `rapporteur add`.
pub(super) const ADD: &str = "\
What is taken in:
  Files and folders as for 'rapporteur read', and archives: WARC (.warc,
  .warc.gz), ZIP. Addresses (https://...) of pages, of RSS, Atom and JSON feeds,
  and of sitemaps: what they list is fetched, politely (robots.txt, a pause
  between requests to a site). See docs/archives.md and docs/fetching.md.

What is passed over:
  Articles that are in the collection. Copies and rewrites of one that is: they
  count as further outlets of it. Articles on sport, weather, business figures
  and the like, unless --all is given; they are kept unread.

  Events of different articles that report the same act become one entry with
  several reports. See docs/collection.md.

Stopping:
  Each article is finished before the next: whatever happens, what is finished
  stays, and the same command goes on where it stopped.

Examples:
  rapporteur add archive/
  rapporteur add CC-NEWS-20260101000000-00001.warc.gz
  rapporteur add https://example.org/feed.xml --contact desk@example.org
  curl -s https://example.org/story | rapporteur add -

Exit codes:
  0    everything is in the collection
  1    finished, but some articles could not be read
  2    could not run
  130  broken off with Ctrl-C: what is finished is in the collection
";

/// Under the help of `rapporteur watch`.
pub(super) const WATCH: &str = "\
The file:
  every = \"15m\"                     # how often each feed is asked
  [[feed]]
  url = \"https://example.org/rss\"   # a feed or a news sitemap
  source = \"The Ledger\"             # in place of what pages say
  every = \"1h\"

  Goes on until it is stopped. A feed that does not answer is asked again later.
";

/// Under the help of `rapporteur events`.
pub(super) const EVENTS: &str = "\
Examples:
  rapporteur events --type ASSAULT --country LBY --from 2020-06
  rapporteur events --near 'Zintan, Libya' --km 100
  rapporteur events --party 'Khalifa Haftar' --according-to Lavrov
  rapporteur events --entry x3f2a9c01d4e5b6a7
      Every report of one act, and where they differ.
  rapporteur events --format csv --output events.csv
  rapporteur events --format parquet --output events.parquet
  rapporteur events --format geojson --output map.geojson

Reading the list:
  'said by' names who is reported to say it; '-' is the article itself. The
  number after an entry counts the articles that report it, copies once.
  docs/formats.md explains every column of every format.
";
