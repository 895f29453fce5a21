//! Functions that every page and every worker has.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Calls a function of the global object, which has different types in a page and in a worker.
pub(crate) fn call(function: &str, first: &JsValue, second: &JsValue) -> Result<JsValue, JsValue> {
    let global = js_sys::global();
    let function: Function = Reflect::get(&global, &function.into())?.dyn_into()?;
    function.call2(&global, first, second)
}
