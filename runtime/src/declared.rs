//! The proof that a shared vocabulary has under each name what a document means by it.

/// The name under which a vocabulary declares an identity or a permission; only generated code can say so.
#[derive(Clone, Copy)]
pub struct Declared {
    name: Option<&'static str>,
    told_by: &'static [Credential],
}

/// A kind of credential of a security scheme, by the name of the scheme: `("keeperToken", "bearer")`.
type Credential = (&'static str, &'static str);

impl Declared {
    /// No vocabulary declares it.
    pub(crate) const BY_HAND: Self = Self { name: None, told_by: &[] };

    /// Declared under that name.
    #[must_use]
    pub const fn as_(name: &'static str) -> Self {
        Self { name: Some(name), told_by: &[] }
    }

    /// An identity with constructors that take such a credential for one of it, without `assume`.
    #[must_use]
    pub const fn told_by(self, credentials: &'static [Credential]) -> Self {
        Self { told_by: credentials, ..self }
    }
}

/// An identity with its name as a type. Where a module has one identity under two names, an operation that permits both would
/// have two implementations for it, of which rustc complains beside [`prove`]; with bounds on the names it has one.
///
/// `R` is a type of the document that asks: without it, rustc would not rely on what another crate's types do not implement.
pub trait Named<R> {
    /// A [`Name`], or another type for what has none.
    type Name;
}

/// The name of an identity, by its hash.
pub struct Name<const HASH: u64>;

/// The kind of item that a document expects under a name that it imports.
pub struct Expected {
    /// The path of the name.
    pub path: &'static str,
    /// The name in the document.
    pub name: &'static str,
    /// The kind of the item that is there.
    pub found: Declared,
    /// The document's schemes that are no proof of it.
    pub others: &'static [Credential],
}

/// Checks, while the program is compiled, that each name is what the document expects.
///
/// # Panics
/// With all names under which there is something else.
#[track_caller]
pub const fn prove(all: &[Expected]) {
    let mut text = Text { bytes: [0; LONGEST], length: 0 };
    let mut rest = all;
    while let [one, after @ ..] = rest {
        rest = after;
        match one.found.name {
            Some(name) if same(name, one.name) => {
                if let Some(other) = confused(one.found.told_by, one.others) {
                    text = text.and(
                        one,
                        " takes a credential of the scheme `",
                        other,
                        "` without `assume`: describe that scheme in the vocabulary's document too",
                    );
                }
            }
            Some(name) => text = text.and(one, " declares `", name, "`"),
            None => text = text.and(one, " is no declaration of `#[permitted::identities]`", "", ""),
        }
    }
    if text.length > 0 {
        text.fail();
    }
}

/// Checks, while the program is compiled, that a module of shared types was made from the file that a document refers to.
///
/// # Panics
/// It was made from another one.
#[allow(clippy::panic, reason = "it is the compiler that panics")]
#[track_caller]
pub const fn prove_types(found: u64, expected: u64, module: &str) {
    if found != expected {
        let text = Text { bytes: [0; LONGEST], length: 0 };
        text.push("the types of `")
            .push(module)
            .push("` are made from another file than the document refers to")
            .fail();
    }
}

/// The most bytes of the text.
const LONGEST: usize = 4096;

struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    /// "the document means `keeper` by `crate::ids::Keeper`, which …"
    const fn and(self, one: &Expected, verb: &str, name: &str, end: &str) -> Self {
        let start = if self.length == 0 { "the document means `" } else { "; it means `" };
        let text = self.push(start).push(one.name).push("` by `").push(one.path).push("`, which");
        text.push(verb).push(name).push(end)
    }

    /// Adds a text, or nothing where it would be too long.
    const fn push(mut self, text: &str) -> Self {
        if let Some((_, free)) = self.bytes.split_at_mut_checked(self.length)
            && let Some((place, _)) = free.split_at_mut_checked(text.len())
        {
            place.copy_from_slice(text.as_bytes());
            self.length += text.len();
        }
        self
    }

    #[allow(clippy::panic, reason = "it is the compiler that panics")]
    #[track_caller]
    const fn fail(&self) {
        if let Some((text, _)) = self.bytes.split_at_checked(self.length)
            && let Ok(text) = std::str::from_utf8(text)
        {
            panic!("{}", text)
        }
        panic!("a shared vocabulary has something else under a name than the document means")
    }
}

/// The first of the other schemes whose credential is taken for the identity's.
const fn confused(told_by: &[Credential], others: &'static [Credential]) -> Option<&'static str> {
    let mut rest = others;
    while let [(scheme, kind), after @ ..] = rest {
        rest = after;
        let mut told = told_by;
        while let [(own, by), after @ ..] = told {
            told = after;
            if same(kind, by) && !same(scheme, own) {
                return Some(scheme);
            }
        }
    }
    None
}

const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    loop {
        match (one, other) {
            ([], []) => return true,
            ([first, after @ ..], [second, rest @ ..]) if *first == *second => (one, other) = (after, rest),
            _ => return false,
        }
    }
}
