//! Reference tokens: the names in JSON pointers (RFC 6901, section 3).

use std::borrow::Cow;

use super::text::find_byte;

/// The reference token of a name.
pub(crate) fn reference_token(name: &str) -> Cow<'_, str> {
    match find_byte(name, |byte| matches!(byte, b'~' | b'/')) {
        None => Cow::Borrowed(name),
        Some(_) => name.replace('~', "~0").replace('/', "~1").into(),
    }
}

/// The name of a reference token.
pub(crate) fn name_of_token(token: &str) -> Cow<'_, str> {
    match find_byte(token, |byte| byte == b'~') {
        None => Cow::Borrowed(token),
        Some(_) => token.replace("~1", "/").replace("~0", "~").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{name_of_token, reference_token};

    #[test]
    fn a_name_and_its_reference_token() {
        for (name, token) in [("", ""), ("a b", "a b"), ("/pets/{id}", "~1pets~1{id}"), ("~", "~0"), ("~1", "~01")] {
            assert_eq!((reference_token(name).as_ref(), name_of_token(token).as_ref()), (token, name));
        }
    }
}
