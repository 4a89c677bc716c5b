#!/bin/sh
# Mounted into /docker-entrypoint-initdb.d of the PostgreSQL image: the role and the two databases of the Temporal server.
# Wants TEMPORAL_PASSWORD; the schema comes from infra/temporal/set-up-schema.sh.
set -eu
: "${TEMPORAL_PASSWORD:?set the password of the role of the Temporal server}"

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$TEMPORAL_PASSWORD" <<'SQL'
CREATE ROLE temporal LOGIN PASSWORD :'password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
SQL
