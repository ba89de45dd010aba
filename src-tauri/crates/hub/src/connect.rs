//! The connection: TLS 1.3, both sides with certificates of one authority, and nothing that a session would have to
//! remember. So a pool of connections may stand between (PgBouncer, pooling by transaction): each statement stands by
//! itself and is prepared for this one time.

use crate::{Error, Result, pace::Pace, settings::Settings};
use openssl::{
    pkey::PKey,
    ssl::{SslConnector, SslMethod, SslVerifyMode, SslVersion},
    x509::{X509, store::X509StoreBuilder},
};
use postgres_openssl::MakeTlsConnector;
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    task::JoinHandle,
    time::{Instant, timeout},
};
use tokio_postgres::{
    Client, Config, Row,
    config::SslMode,
    types::{ToSql, Type},
};

/// Version of the hub's tables that this program speaks.
pub const VERSION: i32 = 1;
/// A hub that says nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(60);
const REACHED: Duration = Duration::from_secs(15);

/// A connection to the hub.
pub struct Connection {
    client: Client,
    task: JoinHandle<()>,
    silence: Duration,
    pace: Mutex<Pace>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Connection {
    /// Connects as the device that its certificate names.
    ///
    /// # Errors
    /// [`Error::Silent`], [`Error::Database`], [`Error::Certificates`]; [`Error::KeptOut`], [`Error::Newer`].
    pub async fn open(settings: &Settings) -> Result<Self> {
        let certificate = X509::from_pem(settings.certificate.as_bytes())?;
        let user = common_name(&certificate)
            .ok_or_else(|| Error::Unfit("the certificate of this device names nobody".to_owned()))?;
        let mut tls = SslConnector::builder(SslMethod::tls_client())?;
        // One authority and no other: those that the system believes certify anybody.
        let mut store = X509StoreBuilder::new()?;
        store.add_cert(X509::from_pem(settings.authority.as_bytes())?)?;
        tls.set_cert_store(store.build());
        tls.set_verify(SslVerifyMode::PEER);
        tls.set_min_proto_version(Some(SslVersion::TLS1_3))?;
        let key = PKey::private_key_from_pem(&settings.key)?;
        tls.set_certificate(&certificate)?;
        tls.set_private_key(&key)?;
        let mut config = Config::new();
        config
            .host(&settings.host)
            .port(settings.port)
            .dbname(&settings.database)
            .user(user)
            .application_name("panah")
            .ssl_mode(SslMode::Require)
            .connect_timeout(REACHED)
            // Who is gone is noticed below, however long an answer may take.
            .keepalives_idle(REACHED)
            .tcp_user_timeout(SILENCE);
        let connecting = config.connect(MakeTlsConnector::new(tls.build()));
        let (client, connection) = timeout(SILENCE, connecting).await.map_err(|_| Error::Silent)??;
        let task = tokio::spawn(async move {
            // Whoever waits for an answer is told that it ended.
            let _ended = connection.await;
        });
        let connection = Self { client, task, silence: SILENCE, pace: Mutex::default() };
        connection.greet().await?;
        Ok(connection)
    }

    async fn greet(&self) -> Result<()> {
        let row = self.ask("SELECT (SELECT max(number) FROM hub.version), hub.standing()", &[]).await?;
        let row = row.first().ok_or(Error::Silent)?;
        let (version, standing): (Option<i32>, String) = (row.try_get(0)?, row.try_get(1)?);
        if standing != "ok" {
            return Err(Error::KeptOut(standing));
        }
        match version {
            Some(version) if version > VERSION => Err(Error::Newer(version)),
            _ => Ok(()),
        }
    }

    /// Runs one statement.
    ///
    /// # Errors
    /// [`Error::Silent`], [`Error::Database`].
    pub async fn ask(&self, sql: &str, values: &[(&(dyn ToSql + Sync), Type)]) -> Result<Vec<Row>> {
        self.carry(0, sql, values).await
    }

    /// Bytes to be moved with one statement.
    pub fn portion(&self) -> usize {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner).portion()
    }

    /// Runs one statement that moves about so many bytes, and learns how quick the line is.
    ///
    /// # Errors
    /// As [`Connection::ask`].
    pub async fn carry(
        &self,
        bytes: usize,
        sql: &str,
        values: &[(&(dyn ToSql + Sync), Type)],
    ) -> Result<Vec<Row>> {
        let pace = *self.pace.lock().unwrap_or_else(PoisonError::into_inner);
        let began = Instant::now();
        let answer = timeout(pace.patience(bytes, self.silence), self.client.query_typed(sql, values)).await;
        self.pace.lock().unwrap_or_else(PoisonError::into_inner).learn(bytes, began.elapsed());
        Ok(answer.map_err(|_| Error::Silent)??)
    }
}

/// Whom a certificate names.
pub(crate) fn common_name(certificate: &X509) -> Option<String> {
    let name = certificate.subject_name().entries_by_nid(openssl::nid::Nid::COMMONNAME).next()?;
    name.data().to_string().ok()
}
