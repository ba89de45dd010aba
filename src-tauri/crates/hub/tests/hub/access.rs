//! Who is let in, and what they may do there.

use super::post::{Hub, Post, authority_of, waits};
use hub::{Error, Trouble, settings::Settings, setup::authority::Authority};
use openssl::{
    pkey::PKey,
    ssl::{SslConnector, SslMethod, SslVersion},
    x509::X509,
};
use postgres_openssl::MakeTlsConnector;
use tokio_postgres::{Client, Config, NoTls, config::SslMode, error::SqlState};

fn settings(post: &Post) -> Settings {
    post.on(|vault| {
        vault.exchange::<_, exchange::Error>(|intake| hub::settings::load(intake)).unwrap().unwrap()
    })
}

/// A connection as somebody, with somebody's certificate, by the newest version of TLS allowed.
async fn connect(
    hub: &Hub,
    user: &str,
    certificate: Option<(&str, &[u8])>,
    newest: SslVersion,
) -> Result<Client, tokio_postgres::Error> {
    let mut tls = SslConnector::builder(SslMethod::tls_client()).unwrap();
    tls.set_max_proto_version(Some(newest)).unwrap();
    let authority = hub.authority().pem().unwrap();
    tls.cert_store_mut().add_cert(X509::from_pem(authority.as_bytes()).unwrap()).unwrap();
    if let Some((certificate, key)) = certificate {
        tls.set_certificate(&X509::from_pem(certificate.as_bytes()).unwrap()).unwrap();
        tls.set_private_key(&PKey::private_key_from_pem(key).unwrap()).unwrap();
    }
    let mut config = Config::new();
    config.host("127.0.0.1").port(hub.server.port).dbname("panah").user(user).ssl_mode(SslMode::Require);
    let (client, connection) = config.connect(MakeTlsConnector::new(tls.build())).await?;
    tokio::spawn(async move { drop(connection.await) });
    Ok(client)
}

pub async fn connect_as(hub: &Hub, post: &Post) -> Client {
    let known = settings(post);
    let user = format!("device_{}", post.key());
    let certificate = (known.certificate.as_str(), known.key.as_slice());
    connect(hub, &user, Some(certificate), SslVersion::TLS1_3).await.unwrap()
}

#[test]
fn only_a_device_with_its_own_certificate_is_let_in() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Astara", &["all"]);
    let (own, other) = (settings(&posts[0]), settings(&posts[1]));
    let name = |post: &Post| format!("device_{}", post.key());
    let foreign = tempfile::tempdir().unwrap();
    let (foreign, _) = Authority::open(foreign.path(), crate::post::at(0)).unwrap();
    let own_key = PKey::private_key_from_pem(&own.key).unwrap();
    let public = PKey::public_key_from_pem(&own_key.public_key_to_pem().unwrap()).unwrap();
    let forged = foreign.certify(&name(&posts[0]), &public, crate::post::at(0)).unwrap();
    waits(async {
        let ours = Some((own.certificate.as_str(), own.key.as_slice()));
        let (user, newest) = (name(&posts[0]), SslVersion::TLS1_3);
        connect(&hub, &user, ours, newest).await.unwrap();
        let refused = [
            ("the certificate of another device", connect(&hub, &name(&posts[1]), ours, newest).await),
            ("no certificate", connect(&hub, &user, None, newest).await),
            (
                "a certificate of another authority",
                connect(&hub, &user, Some((&forged, &own.key)), newest).await,
            ),
            ("the owner of the server, from the network", connect(&hub, "postgres", ours, newest).await),
            ("the owner of the tables", connect(&hub, "panah_hub", ours, newest).await),
            ("an older TLS", connect(&hub, &user, ours, SslVersion::TLS1_2).await),
        ];
        for (what, outcome) in refused {
            assert!(outcome.is_err(), "{what}");
        }
        let plain =
            format!("host=127.0.0.1 port={} dbname=panah user={user} sslmode=disable", hub.server.port);
        let plain = tokio_postgres::connect(&plain, NoTls).await.err().unwrap();
        assert_eq!(plain.code(), Some(&SqlState::INVALID_AUTHORIZATION_SPECIFICATION), "without encryption");
        connect(&hub, &name(&posts[1]), Some((&other.certificate, &other.key)), newest).await.unwrap();
    });

    // And the device believes no other hub.
    posts[0].on(|vault| {
        let settings = Settings { authority: foreign.pem().unwrap(), ..settings_of(vault) };
        vault.exchange::<_, exchange::Error>(|intake| hub::settings::store(intake, &settings)).unwrap();
    });
    let failed = posts[0].round().unwrap_err();
    assert_eq!(Trouble::of(&failed), Some(Trouble::NotOurHub), "{failed:?}");
    assert_eq!(posts[0].state().settings.trouble, Some(Trouble::NotOurHub));
}

fn settings_of(vault: &mut vault::Vault) -> Settings {
    vault.exchange::<_, exchange::Error>(|intake| hub::settings::load(intake)).unwrap().unwrap()
}

const ROW: &str = "INSERT INTO hub.batch (origin, seq, first, scope, epoch, before, hash, body) VALUES \
     (decode(repeat('ab', 16), 'hex'), {seq}, {seq}, '{scope}', 1, decode(repeat('00', 32), 'hex'), \
      decode(repeat('01', 32), 'hex'), 'x')";

fn row(seq: u64, scope: &str) -> String {
    ROW.replace("{seq}", &seq.to_string()).replace("{scope}", scope)
}

pub async fn refused(client: &Client, sql: &str) -> SqlState {
    let failed = client.batch_execute(sql).await.err().unwrap_or_else(|| panic!("{sql} was let through"));
    failed.code().unwrap_or_else(|| panic!("{sql}: {failed:?}")).clone()
}

pub async fn count(client: &Client, table: &str) -> i64 {
    client.query_one(&format!("SELECT count(*) FROM hub.{table}"), &[]).await.unwrap().get(0)
}

#[test]
fn a_device_adds_and_reads_and_nothing_else() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Elsewhere", &["elsewhere"]);
    posts[0].write_with(1, "Sample", Some(b"a picture"));
    posts[0].round().unwrap();
    waits(async {
        let client = connect_as(&hub, &posts[0]).await;
        assert!(count(&client, "batch").await > 0 && count(&client, "blob_chunk").await > 0);
        let denied = SqlState::INSUFFICIENT_PRIVILEGE;
        for sql in [
            "DELETE FROM hub.batch",
            "UPDATE hub.batch SET body = 'y'",
            "TRUNCATE hub.batch",
            "DELETE FROM hub.blob_chunk",
            "UPDATE hub.blob_chunk SET body = 'y'",
            "DELETE FROM hub.parcel",
            "UPDATE hub.parcel SET body = 'y'",
            "DELETE FROM hub.statement",
            "UPDATE hub.statement SET body = 'y'",
            "UPDATE hub.origin_head SET seq = 0",
            "INSERT INTO hub.origin_head VALUES ('x', 'all', 1, 'x')",
            "SELECT * FROM hub.batch_0",
            "SELECT * FROM hub.device",
            "SELECT * FROM hub.fork",
            "INSERT INTO hub.device_scope VALUES ('device_0000000000000000', 'all')",
            "ALTER TABLE hub.batch DISABLE ROW LEVEL SECURITY",
            "DROP TABLE hub.batch",
            "CREATE TABLE hub.mine (x integer)",
            "CREATE TABLE public.mine (x integer)",
            "CREATE TEMP TABLE mine (x integer)",
            "SET ROLE panah_hub",
            "INSERT INTO hub.batch (received_at) VALUES (now())",
        ] {
            assert_eq!(refused(&client, sql).await, denied, "{sql}");
        }
        // Another scope; a place that does not follow; a body that is too large.
        assert_eq!(refused(&client, &row(1, "elsewhere")).await, denied);
        assert_eq!(refused(&client, &row(2, "all")).await.code(), "PH001");
        let large = row(1, "all").replace("'x'", "convert_to(repeat('x', 4194305), 'UTF8')");
        assert_eq!(refused(&client, &large).await, SqlState::CHECK_VIOLATION);
        // Who has no part in the scope sees nothing of it.
        let stranger = connect_as(&hub, &posts[1]).await;
        for table in ["batch", "blob_chunk", "origin_head"] {
            assert_eq!(count(&stranger, table).await, 0, "{table}");
        }
        assert_eq!(refused(&stranger, &row(1, "all")).await, denied);
    });
    let report = posts[1].round();
    assert!(matches!(&report, Ok(report) if report.pulled == 0), "{report:?}");
    assert_eq!(posts[1].titles().len(), 0);
}

#[test]
fn a_revoked_device_pulls_nothing_and_pushes_nothing() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Astara", &["all"]);
    posts[0].write(1, "Sample");
    posts[0].round().unwrap();
    posts[1].round().unwrap();
    let name = format!("device_{}", posts[1].key());
    waits(async {
        let open = connect_as(&hub, &posts[1]).await;
        assert!(count(&open, "batch").await > 0);
        // What it has open sees nothing from the moment on.
        hub.server.sql("panah", &format!("UPDATE hub.device SET revoked_at = now() WHERE name = '{name}'"));
        for table in ["batch", "origin_head", "statement", "blob_chunk"] {
            assert_eq!(count(&open, table).await, 0, "{table}");
        }
        assert_eq!(refused(&open, &row(1, "all")).await, SqlState::INSUFFICIENT_PRIVILEGE);
    });
    let failed = posts[1].round().unwrap_err();
    assert!(matches!(&failed, Error::KeptOut(standing) if standing == "revoked"), "{failed:?}");
    waits(async {
        let open = connect_as(&hub, &posts[1]).await;
        hub.owner().await.revoke(&name).await.unwrap();
        assert!(open.simple_query("SELECT 1").await.is_err(), "what it had open is ended");
    });
    posts[1].write(2, "Written afterwards");
    let rows = hub.rows("batch");
    let failed = posts[1].round().unwrap_err();
    assert_eq!(Trouble::of(&failed), Some(Trouble::KeptOut), "{failed:?}");
    assert_eq!((hub.rows("batch"), hub.rows("fork")), (rows, 0));
    // It needs new keys to come back.
    let request = posts[1].on(|vault| hub::setup::ask(vault, "Astara", crate::post::at(9))).unwrap();
    assert!(waits(async { hub.owner().await.add(&request, &["all".to_owned()]).await }).is_err());
    assert!(waits(async { hub.owner().await.revoke("device_x; DROP ROLE postgres").await }).is_err());
}
