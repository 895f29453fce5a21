//! OA-2, OA-3, SE-9: any text as a callback is refused, unless it carries this login's own state exactly once; no error
//! repeats that state.
#![no_main]

use libfuzzer_sys::fuzz_target;
use permitted::oauth::{AuthorizationRequest, Issuer, ResponseMode};

const BACK: &str = "https://app.example/back";

fuzz_target!(|text: &str| {
    for mode in [ResponseMode::Query, ResponseMode::Fragment] {
        let login = AuthorizationRequest::new("client", BACK).expect("a login");
        let login = login.issuer(Issuer::Expected("https://login.example".into())).response_mode(mode);
        let state = login.state().to_owned();
        // `$` stands for the login's state, which no input can know.
        let callback = text.replace('$', &state);
        match login.finish(&callback) {
            Ok(code) => {
                assert!(text.contains('$'), "accepted without the state: {text:?}");
                assert!(
                    callback.starts_with(BACK) || !text.is_ascii() || text.contains(['\t', '\n', '\r', '%', '\\', ':'])
                );
                assert!(code.unverified("state").is_ok_and(|given| given == Some(state.as_str())));
                assert!(code.unverified("error").is_ok_and(|error| error.is_none()));
            }
            Err(error) => {
                let said = format!("{error} {error:?}");
                assert!(error.is_credential() && !said.contains(&state), "{said}");
            }
        }
    }
});
