# Starts PostgreSQL on a copy for whoever shares this container's network, which is nobody's but its own: for the bootstrap
# superuser, with nothing of the site's own jobs.
set -eu
data=/to/$COPY
# of a server that was killed
rm -f "$data/postmaster.pid"
printf 'local all all trust\nhost all all 127.0.0.1/32 trust\n' >/tmp/hba.conf
: >/tmp/ident.conf
set -- -D "$data" -c hba_file=/tmp/hba.conf -c ident_file=/tmp/ident.conf -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=/tmp -c port=5432 -c external_pid_file= -c ssl=off -c logging_collector=off \
    -c log_destination=stderr -c archive_mode=off -c autovacuum=off -c shared_preload_libraries= \
    -c session_preload_libraries= -c local_preload_libraries= -c max_logical_replication_workers=0 \
    -c max_parallel_workers=0 -c max_parallel_maintenance_workers=0 -c shared_buffers=128MB -c huge_pages=off \
    -c max_locks_per_transaction=4096 -c synchronous_standby_names= -c default_transaction_read_only=off \
    -c max_connections=20 -c superuser_reserved_connections=3 -c max_wal_senders=0 -c max_replication_slots=64 \
    -c fsync=on -c full_page_writes=on
echo 'select rolname from pg_authid where oid = 10' | postgres --single "$@" template1 |
    sed -n 's/.*1: rolname = "\(.*\)".*/\1/p' >/tmp/superuser
[ -s /tmp/superuser ]
exec postgres "$@"
