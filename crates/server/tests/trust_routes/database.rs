//! A PostgreSQL database of its own for one test.

pub struct Database {
    pub url: String,
    name: String,
}

fn admin() -> postgres::Client {
    // Where none runs, `scripts/setup` says how to start one.
    postgres::Client::connect(&server(), postgres::NoTls).unwrap()
}

fn server() -> String {
    std::env::var("JALON_TEST_POSTGRES").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/postgres".to_owned())
}

impl Database {
    pub fn new() -> Self {
        let mut random = [0; 8];
        getrandom::fill(&mut random).unwrap();
        let name = format!("jalon_test_{}", hex::encode(random));
        admin().batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        let server = server();
        let (front, _) = server.rsplit_once('/').unwrap();
        Self { url: format!("{front}/{name}"), name }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let _ = admin().batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}
