//! The operation of a verb and a path.

use std::collections::HashMap;
use std::io;

use permitted::Operation;

use crate::hooks::{Respond, RespondRaw};
use crate::problem::Problem;
use crate::template::{Captured, Template};

/// The target of a route.
pub(crate) enum Target {
    /// An operation of a table, and the test's own response.
    Operation(&'static Operation, Option<Respond>),
    /// A closure of the test, outside every table.
    Route(RespondRaw),
}

struct Route {
    verb: String,
    path: String,
    template: Template,
    target: Target,
}

/// Routes by their number of segments, the most literal first.
#[derive(Default)]
pub(crate) struct Router(HashMap<usize, Vec<Route>>);

impl Router {
    /// # Errors
    /// Another operation has the same verb and path. The same one twice is allowed: two modules may bind it.
    pub(crate) fn add(&mut self, verb: &str, path: &str, target: Target) -> io::Result<()> {
        let template = Template::parse(path);
        let routes = self.0.entry(template.segments()).or_default();
        let twin = routes.iter().find(|route| route.verb == verb && route.template.same_paths(&template));
        if let Some(twin) = twin {
            return match (&twin.target, &target) {
                // The test's own routes are added first, and stand.
                (Target::Route(_), Target::Operation(..)) => Ok(()),
                (Target::Operation(one, _), Target::Operation(other, _))
                    if one.id == other.id && one.access == other.access =>
                {
                    Ok(())
                }
                _ => Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    format!("two operations or routes respond to {verb} {path}"),
                )),
            };
        }
        let route = Route { verb: verb.to_owned(), path: path.to_owned(), template, target };
        let place = routes.partition_point(|other| other.template.rank() <= route.template.rank());
        routes.insert(place, route);
        Ok(())
    }

    /// The route of a request, with its path parameters.
    pub(crate) fn find(&self, verb: &str, path: &str) -> Result<(&Target, Captured), Problem> {
        let mut allowed = Vec::new();
        for route in self.0.get(&path.split('/').count()).into_iter().flatten() {
            match route.template.capture(path) {
                Some(captured) if route.verb == verb => return Ok((&route.target, captured)),
                Some(_) if !allowed.contains(&route.verb) => allowed.push(route.verb.clone()),
                _ => {}
            }
        }
        if allowed.is_empty() { Err(Problem::NotFound) } else { Err(Problem::WrongVerb { allowed }) }
    }

    /// Returns true if a fault of that name can ever apply to a request; the name is that of an operation, or a path.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.0.values().flatten().any(|route| match &route.target {
            Target::Operation(operation, _) if operation.id == name => true,
            _ => route.path == name || route.template.capture(name).is_some(),
        })
    }
}
