//! The names by which paging is recognised, in lower case and without what stands between letters.

/// The names of lists of items, among other lists.
pub(super) const ITEMS: [&str; 8] = ["items", "data", "results", "records", "entries", "values", "value", "elements"];
/// The names of objects that hold the list of items.
pub(super) const AROUND_ITEMS: [&str; 4] = ["embedded", "data", "result", "response"];
/// The names of objects that say something about a page.
pub(super) const ABOUT: [&str; 19] = [
    "meta",
    "metadata",
    "pagination",
    "paging",
    "page",
    "pageinfo",
    "pagingmetadata",
    "paginationinfo",
    "pager",
    "links",
    "cursors",
    "cursor",
    "next",
    "prev",
    "previous",
    "responsemetadata",
    "listmeta",
    "listinfo",
    "resultinfo",
];

/// The names of cursors of the next page, with those of the parameters that take them. The name itself is one too.
pub(super) const CURSORS: [(&str, &[&str]); 14] = [
    ("nextcursor", &["cursor", "startcursor", "pagecursor", "after", "pageafter"]),
    ("cursornext", &["cursor"]),
    ("nextpagecursor", &["cursor", "pagecursor"]),
    ("nextpagetoken", &["pagetoken"]),
    ("nexttoken", &["pagetoken"]),
    ("nextcontinuationtoken", &["continuationtoken"]),
    ("continuationtoken", &[]),
    ("continuation", &[]),
    ("continue", &[]),
    ("nextmarker", &["marker"]),
    ("nextbookmark", &["bookmark"]),
    ("nextpagekey", &["pagekey"]),
    ("nextpage", &["pagetoken"]),
    ("nextpageid", &["pageid"]),
];
/// In an object `next`.
pub(super) const IN_NEXT: [&str; 4] = ["after", "cursor", "token", "pagetoken"];
/// Names of the number of the next page, with those of the parameters that take it.
pub(super) const NEXT_PAGE: [&str; 3] = ["page", "pagenumber", "pageno"];

/// The names of URLs of the next page that need nothing else to be plain.
pub(super) const URLS: [&str; 8] =
    ["nextlink", "odatanextlink", "nexturl", "nexturi", "nextpageurl", "nextpageuri", "nextpagelink", "nexthref"];

/// The parameters that number pages.
pub(super) const PAGE: [&str; 7] = ["page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage", "xpage"];
/// The parameters that pass over items, with the first value where the schema does not say it.
pub(super) const OFFSET: [(&str, Option<u64>); 7] = [
    ("offset", Some(0)),
    ("pageoffset", None),
    ("skip", Some(0)),
    ("startindex", None),
    ("startat", Some(0)),
    ("start", None),
    ("from", None),
];
/// The parameters for the number of items of a page.
pub(super) const SIZE: [&str; 14] = [
    "limit",
    "pagesize",
    "perpage",
    "pageperpage",
    "size",
    "count",
    "top",
    "maxresults",
    "maxitems",
    "pagelimit",
    "itemsperpage",
    "max",
    "rows",
    "resultsperpage",
];
/// Other parameters that only lists in pages have.
pub(super) const OTHERS: [&str; 5] = ["before", "since", "sinceid", "maxid", "pageid"];
/// Parameters that take a cursor, beside which nothing else is plain.
pub(super) const TAKE_CURSORS: [&str; 11] = [
    "cursor",
    "pagecursor",
    "pagetoken",
    "nextpagetoken",
    "after",
    "pageafter",
    "marker",
    "bookmark",
    "startingafter",
    "nexttoken",
    "continuationtoken",
];

/// The numbers of all pages, of all items, and whether there is a next page.
pub(super) const PAGES: [&str; 7] =
    ["pages", "totalpages", "pagecount", "numpages", "pagestotal", "lastpage", "totalpagecount"];
pub(super) const TOTAL: [&str; 12] = [
    "total",
    "totalcount",
    "totalitems",
    "totalresults",
    "totalelements",
    "totalrecords",
    "totalrows",
    "totalhits",
    "totalnumber",
    "totalsize",
    "totalitemcount",
    "xtotalcount",
];
pub(super) const MORE: [&str; 8] =
    ["hasmore", "hasnext", "hasnextpage", "more", "hasmorepages", "hasmoreitems", "hasmoreresults", "moreavailable"];

/// A name without what stands between letters.
pub(super) fn letters(name: &str) -> String {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters
}
