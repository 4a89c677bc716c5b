#!/bin/sh
# Mounted into /docker-entrypoint-initdb.d of the PostgreSQL image: makes the two roles and the database, once.
# Wants TAIZHANG_OWNER_PASSWORD and TAIZHANG_APP_PASSWORD; the schema itself comes by migration, as taizhang_owner.
set -eu
: "${TAIZHANG_OWNER_PASSWORD:?set the password of the role that migrates}"
: "${TAIZHANG_APP_PASSWORD:?set the password of the role that api and worker run under}"

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$TAIZHANG_OWNER_PASSWORD" -v app_password="$TAIZHANG_APP_PASSWORD" <<'SQL'
CREATE ROLE taizhang_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE taizhang_app LOGIN PASSWORD :'app_password';
CREATE DATABASE taizhang OWNER taizhang_owner;
SQL
