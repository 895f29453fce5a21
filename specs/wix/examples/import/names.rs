//! What documents, modules and titles are called, and a sentence about an operation.

/// The area and the name of a document, from its file: `stores_products-v-3` is `products` of `stores`.
pub(crate) fn place(file: &str) -> Result<(String, String), String> {
    let (area, name) = file.split_once('_').ok_or("the file is not called AREA_NAME.json")?;
    let name = match (area, name) {
        // The catalogue that sites have today has the plain name.
        ("stores", "products-v-3") => "products".to_owned(),
        ("stores", "products") => "products-v1".to_owned(),
        // Beside those of Stores, which are called `collections` too.
        ("data", "collections") => "data-collections".to_owned(),
        _ => name.replace("-v-", "-v"),
    };
    Ok((area.to_owned(), name))
}

/// `current-cart` → `current_cart`
pub(crate) fn module(name: &str) -> String {
    name.replace('-', "_")
}

/// The name of an area as a heading has it.
pub(crate) fn area_title(area: &str) -> String {
    let known = [
        ("app-management", "Wix apps"),
        ("crm", "Wix CRM"),
        ("data", "Wix Data"),
        ("ecom", "Wix eCommerce"),
        ("headless-site-assets", "Wix Headless: site assets"),
        ("identity", "Wix Identity"),
    ];
    let title = known.iter().find(|(name, _)| *name == area).map(|(_, title)| (*title).to_owned());
    title.unwrap_or_else(|| {
        let mut letters = area.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        format!("Wix {}{}", first.into_iter().collect::<String>(), letters.as_str())
    })
}

/// `Wix eCommerce: current cart`
pub(crate) fn title(area: &str, name: &str) -> String {
    format!("{}: {}", area_title(area), name.replace('-', " "))
}

/// A sentence about an operation, from its name: `bulkUpdateProducts` → `Updates products, in bulk.`
pub(crate) fn sentence(operation: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for letter in operation.chars() {
        match words.last_mut() {
            Some(word) if !letter.is_ascii_uppercase() => word.push(letter),
            _ => words.push(letter.to_ascii_lowercase().to_string()),
        }
    }
    let bulk = words.len() > 1 && words.first().is_some_and(|word| word == "bulk");
    if bulk {
        words.remove(0);
    }
    if let Some(verb) = words.first_mut() {
        *verb = third_person(verb);
    }
    let mut text = words.join(" ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if bulk {
        text.push_str(", in bulk");
    }
    text.push('.');
    text
}

fn third_person(verb: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending));
    match verb.strip_suffix('y') {
        Some(stem) if !ends(&["ay", "ey", "oy", "uy"]) => format!("{stem}ies"),
        _ if ends(&["s", "sh", "ch", "x", "z", "o"]) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}
