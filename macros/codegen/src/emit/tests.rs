//! A small API, made by hand, and what becomes of it.

use std::rc::Rc;

use super::{Module, bindings};
use crate::check::{
    Access, Answer, Api, Body, BodyKind, Content, Identity, Operation, Outcome, Paging, Parameter, Permission, Permit,
    Place, Scheme, SchemeKind, Status, Step, Style, Target,
};
use crate::diag::{Location, Report, Source};
use crate::model::{
    Field, NameValue, Named, NamedKind, Names, NumberValue, Numbers, Rest, Shape, Struct, TypeId, Union, Variant,
};

fn at(line: usize) -> Location {
    let source = Rc::new(Source::new("shop.yaml".into(), "\n".repeat(100)));
    let start = u32::try_from(line - 1).unwrap();
    Location { source, start, end: start, pointer: "/paths".into() }
}

fn identity(name: &str, rust: &str, usage: &str, scoped: bool, schemes: Vec<Scheme>) -> Identity {
    Identity {
        name: name.into(),
        rust: rust.into(),
        title: Some(format!("The {name}")),
        usage: (!usage.is_empty()).then(|| usage.into()),
        scoped,
        includes: vec![],
        schemes,
        declared_at: at(2),
    }
}

fn scheme(name: &str, kind: SchemeKind) -> Scheme {
    Scheme { name: name.into(), kind }
}

fn permit(identities: &[usize], permissions: &[usize]) -> Permit {
    Permit { identities: identities.to_vec(), permissions: permissions.to_vec(), listed: true }
}

fn field(wire: &str, required: bool, nullable: bool, shape: Shape) -> Field {
    Field { wire: wire.into(), rust: wire.into(), docs: vec![], required, nullable, boxed: false, shape }
}

fn structure(fields: Vec<Field>) -> NamedKind {
    NamedKind::Struct(Struct { fields, rest: None })
}

fn named(rust: &str, kind: NamedKind) -> Named {
    Named { rust: rust.into(), docs: vec![format!("A {rust}, <b>bold</b>.")], declared_at: at(50), alone: true, kind }
}

fn parameter(wire: &str, place: Place, required: bool, shape: Shape) -> Parameter {
    let style = if place == Place::Query { Style::Form } else { Style::Simple };
    Parameter {
        wire: wire.into(),
        rust: wire.into(),
        docs: vec![],
        place,
        style,
        explode: place == Place::Query,
        required,
        reserved: false,
        shape,
    }
}

fn json(shape: Shape, rust: &str) -> Outcome {
    let answer = Answer { status: Status::Code(200), rust: "Ok".into(), docs: vec![], content: Content::Json(shape) };
    Outcome { answers: vec![answer], rust: rust.into() }
}

fn operation(id: &str, rust: &str, verb: &'static str, path: &str, access: Access) -> Operation {
    Operation {
        id: id.into(),
        method: id.into(),
        rust: rust.into(),
        verb,
        path: path.into(),
        docs: vec![format!("Does {id}.")],
        parameters: vec![],
        body: None,
        reply: Outcome { answers: vec![], rust: format!("{rust}Reply") },
        error: Outcome { answers: vec![], rust: format!("{rust}Failure") },
        access,
        paging: None,
        sample: String::new(),
        deprecated: false,
        declared_at: at(41),
    }
}

fn shop() -> Api {
    let product = Shape::Named(TypeId(0));
    let mut node = field("parent", false, true, Shape::Named(TypeId(6)));
    node.boxed = true;
    let types = vec![
        named(
            "Product",
            structure(vec![
                field("id", true, false, Shape::Text),
                field("price", true, true, Shape::Float64),
                field("kind", false, false, Shape::Named(TypeId(2))),
                field("size", false, false, Shape::Named(TypeId(3))),
                field("media", false, true, Shape::List(Box::new(Shape::Named(TypeId(4))))),
                field("pair", false, false, Shape::Tuple(vec![Shape::Text, Shape::Int64])),
            ]),
        ),
        named(
            "ProductPage",
            NamedKind::Struct(Struct {
                fields: vec![
                    field("products", false, false, Shape::List(Box::new(product.clone()))),
                    field("next", false, false, Shape::Text),
                ],
                rest: Some(Rest { rust: "rest".into(), shape: Shape::Any }),
            }),
        ),
        named(
            "Kind",
            NamedKind::Names(Names {
                values: vec![NameValue { wire: "PHYSICAL".into(), rust: "Physical".into() }],
                catch_all: "Other".into(),
            }),
        ),
        named(
            "Size",
            NamedKind::Numbers(Numbers {
                values: vec![NumberValue { wire: 1, rust: "N1".into() }],
                catch_all: "Other".into(),
            }),
        ),
        named(
            "Media",
            NamedKind::Union(Union {
                variants: vec![
                    Variant { rust: "Text".into(), tags: vec![], boxed: false, shape: Shape::Text },
                    Variant { rust: "Node".into(), tags: vec![], boxed: true, shape: Shape::Named(TypeId(6)) },
                ],
                tag: None,
                catch_all: "Other".into(),
            }),
        ),
        named("Option", NamedKind::Alias(Shape::List(Box::new(product.clone())))),
        named("Node", structure(vec![node])),
        // MX-12: names that the expansion itself uses.
        named("String", structure(vec![field("text", true, false, Shape::Text)])),
        named("Vec", structure(vec![])),
        named("I", structure(vec![])),
    ];
    let either = Access::Permitted(vec![permit(&[1], &[0]), permit(&[2], &[])]);
    let mut create = operation("create_product", "CreateProduct", "POST", "/products/{shop}", either);
    create.parameters = vec![parameter("shop", Place::Path, true, Shape::Text)];
    create.body =
        Some(Body { media: "application/json".into(), required: true, kind: BodyKind::Json(product.clone()) });
    create.reply = json(product, "CreateProductReply");
    let mut query = operation(
        "query_products",
        "QueryProducts",
        "GET",
        "/products",
        Access::Permitted(vec![permit(&[0], &[]), permit(&[1], &[]), permit(&[2], &[])]),
    );
    query.parameters = vec![
        parameter("cursor", Place::Query, false, Shape::Text),
        parameter("ids", Place::Query, false, Shape::List(Box::new(Shape::Text))),
        parameter("limit", Place::Query, false, Shape::Int64),
    ];
    query.reply = json(Shape::Named(TypeId(1)), "QueryProductsReply");
    query.paging = Some(Paging {
        step: Step::Cursor { next: "/next".into(), cursor: Target::Query("cursor".into()), drop: vec![] },
        items: vec![0],
        item: Shape::Named(TypeId(0)),
    });
    let answer = |status, rust: &str, content| Answer { status, rust: rust.into(), docs: vec![], content };
    query.error = Outcome {
        answers: vec![
            answer(Status::Code(404), "NotFound", Content::Json(Shape::Named(TypeId(6)))),
            answer(Status::Range(4), "Status4xx", Content::Text),
            answer(Status::Default, "Default", Content::Empty),
        ],
        rust: "QueryProductsFailure".into(),
    };
    let mut upload = operation("upload", "Upload", "POST", "/files", Access::Public);
    upload.body = Some(Body { media: "multipart/form-data".into(), required: true, kind: BodyKind::Multipart(vec![]) });
    upload.reply =
        Outcome { answers: vec![answer(Status::Code(200), "Ok", Content::Bytes)], rust: "UploadReply".into() };
    let both = Access::Permitted(vec![permit(&[1, 3], &[0])]);
    Api {
        title: "Shop".into(),
        version: "1".into(),
        identities: vec![
            identity("visitor", "Visitor", "OAuth::visitor(id)", false, vec![]),
            identity("key", "ApiKey", "key", true, vec![scheme("key", SchemeKind::Header("X-Key".into()))]),
            identity("app", "App", "`AppStrategy`, or client.elevate()", false, vec![scheme("b", SchemeKind::Bearer)]),
            identity("user", "User", "", false, vec![scheme("b", SchemeKind::Bearer)]),
        ],
        permissions: vec![Permission { name: "PRODUCT.CREATE".into(), rust: "ProductCreate".into() }],
        operations: vec![
            create,
            query,
            operation("wipe", "Wipe", "DELETE", "/", both),
            upload,
            operation("ping", "Ping", "GET", "/ping", Access::Public),
        ],
        types,
        servers: vec![],
        files: vec![],
        warnings: Report::default(),
    }
}

#[test]
fn a_small_api_expands() {
    let tokens = bindings(&shop(), &Module { name: "shop".into(), vocabulary: None });
    let file: syn::File = syn::parse2(tokens).unwrap();
    let text = prettyplease::unparse(&file);
    if let Ok(path) = std::env::var("DUMP") {
        std::fs::write(path, text).unwrap();
    }
}
