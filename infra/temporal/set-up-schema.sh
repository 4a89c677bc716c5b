#!/bin/sh
# Brings Temporal's two databases to the schema of this image. Both belong to the role `temporal`; safe to repeat.
set -eu

for database in temporal temporal_visibility; do
  folder="/etc/temporal/schema/postgresql/v12/${database#temporal_}/versioned"
  temporal-sql-tool --db "$database" setup-schema -v 0.0 || true
  temporal-sql-tool --db "$database" update-schema -d "$folder"
done
