#!/bin/sh
# Mounted into /docker-entrypoint-initdb.d of the PostgreSQL image: the keyring's database and its one role.
# Wants TAIZHANG_KEYRING_PASSWORD; the schema comes by migration. In production it may lie on a server of its own, whose
# backups are kept for a short time: KEYRING_DATABASE_URL says where.
set -eu
: "${TAIZHANG_KEYRING_PASSWORD:?set the password of the role of the keyring}"

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$TAIZHANG_KEYRING_PASSWORD" <<'SQL'
CREATE ROLE taizhang_keyring LOGIN PASSWORD :'password';
CREATE DATABASE taizhang_keyring OWNER taizhang_keyring;
REVOKE CONNECT, TEMPORARY ON DATABASE taizhang_keyring FROM PUBLIC;
SQL
