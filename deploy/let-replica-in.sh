# Run by the primary's container when it makes its database.
echo 'host replication accounts all scram-sha-256' >> "$PGDATA/pg_hba.conf"
