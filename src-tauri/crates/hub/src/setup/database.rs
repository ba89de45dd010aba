//! The database: roles and tables, and the devices let in. Spoken to as its owner, on the machine of the hub.

use super::Request;
use crate::{Error, Result};
use tokio_postgres::{Client, NoTls};

const SCHEMA: &str = include_str!("../schema.sql");

/// A connection as the owner of the database.
pub struct Owner {
    client: Client,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A device as the hub knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// What it calls itself.
    pub words: String,
    /// What it pushes and pulls.
    pub scopes: Vec<String>,
    /// Whether it is kept out.
    pub revoked: bool,
}

impl Owner {
    /// Connects; `connection` is what libpq reads, such as `host=/var/run/postgresql user=postgres dbname=panah`.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn connect(connection: &str) -> Result<Self> {
        let (client, connection) = tokio_postgres::connect(connection, NoTls).await?;
        let task = tokio::spawn(async move {
            // Whoever waits for an answer is told that it ended.
            let _ended = connection.await;
        });
        Ok(Self { client, task })
    }

    /// Makes roles and tables where they are missing. Says whether there were none.
    ///
    /// # Errors
    /// [`Error::Database`], [`Error::Newer`].
    pub async fn init(&mut self) -> Result<bool> {
        let transaction = self.client.transaction().await?;
        // Two at once would each find nothing.
        transaction.batch_execute("SELECT pg_advisory_xact_lock(7226511)").await?;
        let is_new: bool =
            transaction.query_one("SELECT to_regclass('hub.version') IS NULL", &[]).await?.try_get(0)?;
        if !is_new {
            let version: Option<i32> =
                transaction.query_one("SELECT max(number) FROM hub.version", &[]).await?.try_get(0)?;
            if let Some(version) = version.filter(|version| *version > crate::connect::VERSION) {
                return Err(Error::Newer(version));
            }
        }
        for role in ["panah_hub", "panah_device"] {
            let known = transaction.query_opt("SELECT 1 FROM pg_roles WHERE rolname = $1", &[&role]).await?;
            if known.is_none() {
                transaction.batch_execute(&format!("CREATE ROLE {role} NOLOGIN")).await?;
            }
        }
        let database: String =
            transaction.query_one("SELECT current_database()::text", &[]).await?.try_get(0)?;
        let database = database.replace('"', "\"\"");
        transaction
            .batch_execute(&format!(
                "REVOKE ALL ON DATABASE \"{database}\" FROM PUBLIC; \
                 GRANT CONNECT ON DATABASE \"{database}\" TO panah_device; \
                 REVOKE CREATE ON SCHEMA public FROM PUBLIC;"
            ))
            .await?;
        transaction.batch_execute(SCHEMA).await?;
        transaction.commit().await?;
        Ok(is_new)
    }

    /// Lets a device in for these scopes, or for others than before.
    ///
    /// # Errors
    /// [`Error::Database`]; [`Error::Unfit`] for one that is revoked.
    pub async fn add(&mut self, request: &Request, scopes: &[String]) -> Result<()> {
        let name = checked(&request.name())?;
        let transaction = self.client.transaction().await?;
        let known = transaction
            .query_opt("SELECT revoked_at IS NOT NULL FROM hub.device WHERE name = $1", &[&name])
            .await?;
        match known {
            Some(row) if row.try_get::<_, bool>(0)? => {
                return Err(Error::Unfit(format!("{name} is revoked: it needs new keys")));
            }
            Some(_) => {
                transaction
                    .execute("UPDATE hub.device SET words = $2 WHERE name = $1", &[&name, &request.words])
                    .await?;
            }
            None => {
                transaction.batch_execute(&format!("CREATE ROLE {name} LOGIN IN ROLE panah_device")).await?;
                transaction
                    .execute("INSERT INTO hub.device (name, words) VALUES ($1, $2)", &[&name, &request.words])
                    .await?;
            }
        }
        transaction.execute("DELETE FROM hub.device_scope WHERE device = $1", &[&name]).await?;
        for scope in scopes {
            transaction
                .execute("INSERT INTO hub.device_scope (device, scope) VALUES ($1, $2)", &[&name, scope])
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Keeps a device out from this moment on: what it has open is ended.
    ///
    /// # Errors
    /// [`Error::Database`]; [`Error::Unfit`] when there is none of this name.
    pub async fn revoke(&mut self, name: &str) -> Result<()> {
        let name = checked(name)?;
        let transaction = self.client.transaction().await?;
        let revoked = transaction
            .execute(
                "UPDATE hub.device SET revoked_at = coalesce(revoked_at, now()) WHERE name = $1",
                &[&name],
            )
            .await?;
        if revoked == 0 {
            return Err(Error::Unfit(format!("the hub knows no {name}")));
        }
        transaction.batch_execute(&format!("ALTER ROLE {name} NOLOGIN")).await?;
        transaction.commit().await?;
        self.client
            .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", &[&name])
            .await?;
        Ok(())
    }

    /// The devices that the hub knows.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn devices(&self) -> Result<Vec<Known>> {
        let sql = "SELECT d.name, d.words, d.revoked_at IS NOT NULL, \
                   coalesce(array_agg(s.scope ORDER BY s.scope) FILTER (WHERE s.scope IS NOT NULL), '{}') \
                   FROM hub.device AS d LEFT JOIN hub.device_scope AS s ON s.device = d.name \
                   GROUP BY d.name ORDER BY d.words, d.name";
        let rows = self.client.query(sql, &[]).await?;
        let known = rows.iter().map(|row| {
            Ok(Known {
                name: row.try_get(0)?,
                words: row.try_get(1)?,
                revoked: row.try_get(2)?,
                scopes: row.try_get(3)?,
            })
        });
        known.collect()
    }
}

/// The name of a device stands in statements that take no parameters.
fn checked(name: &str) -> Result<String> {
    let hex = name.strip_prefix("device_").unwrap_or(name);
    if hex.len() == 16 && hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)) {
        Ok(format!("device_{hex}"))
    } else {
        Err(Error::Unfit(format!("{name:?} is no name of a device")))
    }
}
