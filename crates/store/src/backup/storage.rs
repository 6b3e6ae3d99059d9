//! Object storage that speaks S3. Files are put in one request each, hence at most 5 GiB long.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusty_s3::actions::ListObjectsV2;
use rusty_s3::{Bucket, Credentials, S3Action, UrlStyle};
use serde::Deserialize;
use ureq::Agent;

use super::BackupError;
use super::place::Place;
use super::settings::{Storage, parse};
use crate::StoreError;
use crate::folder::refuse_exposed;

/// How long a signed address is good for.
const SIGNED_FOR: Duration = Duration::from_secs(3_600);
/// How long storage may stay silent.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Secrets {
    key: String,
    secret: String,
}

/// A bucket, or the part of it under a prefix.
pub(crate) struct StoragePlace {
    bucket: Bucket,
    credentials: Credentials,
    prefix: String,
    agent: Agent,
}

impl StoragePlace {
    pub(crate) fn new(storage: &Storage) -> Result<Self, BackupError> {
        let text = fs::read_to_string(&storage.credentials).map_err(StoreError::file(&storage.credentials))?;
        refuse_exposed(&storage.credentials)?;
        let secrets: Secrets = parse(&text)?;
        let wrong = |why: String| BackupError::Store(StoreError::Settings(why));
        let endpoint = storage.endpoint.parse().map_err(|_| wrong(format!("endpoint = {:?}", storage.endpoint)))?;
        let bucket = Bucket::new(endpoint, UrlStyle::Path, storage.bucket.clone(), storage.region.clone());
        let prefix = storage.prefix.trim_matches('/');
        Ok(Self {
            bucket: bucket.map_err(|error| wrong(error.to_string()))?,
            credentials: Credentials::new(secrets.key, secrets.secret),
            prefix: if prefix.is_empty() { String::new() } else { format!("{prefix}/") },
            agent: Agent::new_with_config(
                Agent::config_builder()
                    .timeout_connect(Some(PATIENCE))
                    .timeout_recv_response(Some(PATIENCE))
                    .http_status_as_error(false)
                    .build(),
            ),
        })
    }

    fn key(&self, name: &str) -> Result<String, BackupError> {
        let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        match name.split('/').all(is_plain) {
            true => Ok(format!("{}{name}", self.prefix)),
            false => Err(BackupError::Damaged(name.to_owned())),
        }
    }

    /// What went wrong, without the signed address, which is a secret while it is good.
    fn failed(&self, error: &ureq::Error) -> BackupError {
        use ureq::Error::{ConnectionFailed, HostNotFound, Io, Timeout};
        match error {
            ConnectionFailed | HostNotFound | Timeout(_) => BackupError::Absent(self.told()),
            Io(error) => BackupError::Place { place: self.told(), why: error.to_string() },
            _ => BackupError::Place { place: self.told(), why: "HTTP".to_owned() },
        }
    }

    fn answered<T>(&self, answer: Result<ureq::http::Response<T>, ureq::Error>) -> Result<T, BackupError> {
        let answer = answer.map_err(|error| self.failed(&error))?;
        match answer.status().as_u16() {
            200..300 => Ok(answer.into_body()),
            status => Err(BackupError::Place { place: self.told(), why: format!("HTTP {status}") }),
        }
    }
}

impl Place for StoragePlace {
    fn told(&self) -> String {
        let url = self.bucket.base_url();
        format!("{}{}{}", url.host_str().unwrap_or_default(), url.path(), self.prefix)
    }

    fn list(&self) -> Result<Vec<String>, BackupError> {
        let (mut names, mut next): (_, Option<String>) = (Vec::new(), None);
        loop {
            let mut asked = self.bucket.list_objects_v2(Some(&self.credentials));
            asked.with_prefix(self.prefix.clone());
            if let Some(token) = next.take() {
                asked.with_continuation_token(token);
            }
            let url = asked.sign(SIGNED_FOR);
            let mut body = self.answered(self.agent.get(url.as_str()).call())?;
            let text = body.read_to_string().map_err(|error| self.failed(&error))?;
            let listed = ListObjectsV2::parse_response(&text)
                .map_err(|_| BackupError::Place { place: self.told(), why: "XML".to_owned() })?;
            names.extend(listed.contents.iter().filter_map(|object| Some(object.key.strip_prefix(&self.prefix)?.to_owned())));
            next = listed.next_continuation_token;
            if next.is_none() {
                return Ok(names);
            }
        }
    }

    /// An object appears when all of it has arrived, or not at all.
    fn put(&self, name: &str, from: &Path) -> Result<(), BackupError> {
        let key = self.key(name)?;
        let url = self.bucket.put_object(Some(&self.credentials), &key).sign(SIGNED_FOR);
        let file = File::open(from).map_err(StoreError::file(from))?;
        self.answered(self.agent.put(url.as_str()).send(file)).map(drop)
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read>, BackupError> {
        let key = self.key(name)?;
        let url = self.bucket.get_object(Some(&self.credentials), &key).sign(SIGNED_FOR);
        let body = self.answered(self.agent.get(url.as_str()).call())?;
        Ok(Box::new(body.into_with_config().limit(u64::MAX).reader()))
    }

    fn remove(&self, name: &str) -> Result<(), BackupError> {
        let key = self.key(name)?;
        let url = self.bucket.delete_object(Some(&self.credentials), &key).sign(SIGNED_FOR);
        self.answered(self.agent.delete(url.as_str()).call()).map(drop)
    }
}
