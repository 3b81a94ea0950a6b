# Starts PostgreSQL on the copy: without network, for the bootstrap superuser only, nothing of the site's own jobs.
set -eu
data="/to/${COPY:-forecourt-migration/data}"
# of a trial that was killed; the source had none
rm -f "$data/postmaster.pid"
echo 'local all all trust' >/tmp/hba.conf
: >/tmp/ident.conf
set -- -D "$data" -c hba_file=/tmp/hba.conf -c ident_file=/tmp/ident.conf -c listen_addresses= \
    -c unix_socket_directories=/tmp -c port=5432 -c external_pid_file= -c ssl=off -c logging_collector=off \
    -c log_destination=stderr -c archive_mode=off -c autovacuum=off -c event_triggers=off -c shared_preload_libraries= \
    -c session_preload_libraries= -c local_preload_libraries= -c max_logical_replication_workers=0 \
    -c max_parallel_workers=0 -c shared_buffers=32MB -c huge_pages=off -c max_locks_per_transaction=4096 \
    -c default_transaction_read_only=on -c fsync=on -c full_page_writes=on
echo 'select rolname from pg_authid where oid = 10' | postgres --single "$@" template1 |
    sed -n 's/.*1: rolname = "\(.*\)".*/\1/p' >/tmp/superuser
[ -s /tmp/superuser ]
exec postgres "$@"
