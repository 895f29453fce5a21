//! Writes the JavaScript around a page's WebAssembly. Usage: permitted-bindgen PAGE.wasm FOLDER NAME

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [page, folder, name] = arguments.as_slice() else {
        return Err("usage: permitted-bindgen PAGE.wasm FOLDER NAME".into());
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(page)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(false)
        .web(true)?;
    Ok(bindgen.generate(folder)?)
}
