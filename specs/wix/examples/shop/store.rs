//! Sessions in a folder, one file for each: they survive the program.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use permitted::token::{Key, MemoryStore, RefreshLease, StoredSession, Swap, TokenStore};
use permitted::{Error, ExposeSecret, SecretString};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A boxed future, as `futures_util` has it.
type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// For one process: several ones need a database, whose rows can be locked.
pub(crate) struct FileStore {
    folder: Arc<Mutex<PathBuf>>,
    /// Who renews which session; nothing is kept in it.
    leases: MemoryStore,
}

impl FileStore {
    /// Opens the folder, which nobody but the program's user can read: the tokens are in it as they are.
    pub(crate) fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        fs::create_dir_all(&folder)?;
        #[cfg(unix)]
        fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        Ok(Self { folder: Arc::new(Mutex::new(folder)), leases: MemoryStore::new() })
    }

    /// Removes the sessions that nobody has renewed for that time.
    pub(crate) fn remove_older_than(&self, age: Duration) -> io::Result<()> {
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        for file in fs::read_dir(&*folder)? {
            let file = file?;
            let old = file.metadata()?.modified()?.elapsed().is_ok_and(|since| since > age);
            if old {
                fs::remove_file(file.path())?;
            }
        }
        Ok(())
    }

    /// Does it where waiting for a disk holds nobody up, and one at a time.
    fn with<T: Send + 'static>(
        &self,
        key: &Key,
        act: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> Boxed<'_, T> {
        let (folder, name) = (Arc::clone(&self.folder), name(key));
        Box::pin(async move {
            let done = tokio::task::spawn_blocking(move || {
                let folder = folder.lock().unwrap_or_else(PoisonError::into_inner);
                act(&folder.join(name))
            });
            // An error of a file names no secret.
            let done = done.await.map_err(|_| Error::store("the store was shut down"))?;
            done.map_err(|error| Error::store(format!("the file of a session: {error}")))
        })
    }
}

impl TokenStore for FileStore {
    fn load<'a>(&'a self, key: &'a Key) -> Boxed<'a, Option<StoredSession>> {
        self.with(key, read)
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> Boxed<'a, Swap> {
        self.with(key, move |file| {
            let there = read(file)?;
            if there.as_ref().map_or(0, |record| record.generation) != from {
                return Ok(Swap::Lost(there));
            }
            match to {
                Some(record) => write(file, &record)?,
                None => match fs::remove_file(file) {
                    Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                    _ => sync(file)?,
                },
            }
            Ok(Swap::Done)
        })
    }

    fn lease<'a>(&'a self, key: &'a Key) -> Boxed<'a, RefreshLease> {
        self.leases.lease(key)
    }
}

/// The name of a file: each part ends where its length says, so no two keys have one name.
fn name(key: &Key) -> String {
    let Key { server, client, identity, audience, subject } = key;
    let hash = [server, client, identity, audience, subject]
        .iter()
        .fold(Sha256::new(), |hash, part| hash.chain_update(part.len().to_be_bytes()).chain_update(part));
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>() + ".json"
}

fn read(file: &Path) -> io::Result<Option<StoredSession>> {
    let text = match fs::read(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let value: Value = serde_json::from_slice(&text).map_err(|_| ErrorKind::InvalidData)?;
    // A file that is not whole is an error: to take it for none would lose somebody's cart.
    record(&value).map(Some).ok_or_else(|| ErrorKind::InvalidData.into())
}

fn record(value: &Value) -> Option<StoredSession> {
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    let number = |name: &str| value.get(name)?.as_u64();
    Some(StoredSession {
        key: Key {
            server: text("server")?,
            client: text("client")?,
            identity: text("identity")?,
            audience: text("audience")?,
            subject: text("subject")?,
        },
        session: text("session")?,
        generation: number("generation")?,
        access: text("access").map(SecretString::from),
        refresh: text("refresh").map(SecretString::from),
        obtained: UNIX_EPOCH.checked_add(Duration::from_millis(number("obtained")?))?,
        lifetime: Duration::from_millis(number("lifetime")?),
        scope: text("scope"),
    })
}

fn write(file: &Path, record: &StoredSession) -> io::Result<()> {
    let StoredSession { key, session, generation, access, refresh, obtained, lifetime, scope } = record;
    let exposed = |secret: &Option<SecretString>| secret.as_ref().map(|secret| secret.expose_secret().to_owned());
    let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let text = json!({
        "server": key.server, "client": key.client, "identity": key.identity, "audience": key.audience, "subject": key.subject,
        "session": session, "generation": generation, "access": exposed(access), "refresh": exposed(refresh), "scope": scope,
        "obtained": milliseconds(obtained.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()),
        "lifetime": milliseconds(*lifetime),
    });
    // The whole file takes the place of the old one, or nothing does.
    let new = file.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut written = options.open(&new)?;
    written.write_all(text.to_string().as_bytes())?;
    written.sync_all()?;
    fs::rename(&new, file)?;
    sync(file)
}

/// The change of the folder is on the disk.
fn sync(file: &Path) -> io::Result<()> {
    match file.parent().filter(|_| cfg!(unix)) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
