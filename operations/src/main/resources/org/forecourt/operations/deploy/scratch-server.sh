# Runs PostgreSQL on the files of a cluster whenever a container that shares the folder $1 asks for it: the file "start" names the
# cluster and a folder for the server's words, and when it goes the server ends. It answers on a socket there, to nobody else.
set -u
desk=$1
server=
rules=${TMPDIR:-/tmp}

settle() { chown -R postgres:postgres "$1" && chmod -R u=rwX,go= "$1"; }

finish() {
    kill -INT "$server" 2>/dev/null
    wait "$server"
    status=$?
    server=
    rm -rf "$desk/socket"
    settle "$cluster"
    echo "$status" >"$desk/ended.new" && mv "$desk/ended.new" "$desk/ended"
}

trap '[ -z "$server" ] || finish; exit 0' INT TERM
until [ -f "$desk/start" ]; do sleep 0.1; done
while :; do
    cluster=$(sed -n 1p "$desk/start")
    logs=$(sed -n 2p "$desk/start")
    # a copy of a running server, or of one that was killed
    rm -rf "$cluster/postmaster.pid" "$desk/socket"
    # the way there, and nothing of what lies beside
    chmod 0711 "$desk" "${cluster%/*}"
    mkdir -m 0700 "$desk/socket"
    settle "$desk/socket"
    settle "$cluster"
    echo 'local all all trust' >"$rules/hba.conf"
    : >"$rules/ident.conf"
    PGDATA=$cluster docker-entrypoint.sh postgres -c hba_file="$rules/hba.conf" -c ident_file="$rules/ident.conf" -c listen_addresses= \
        -c unix_socket_directories="$desk/socket" -c port=5432 -c external_pid_file= -c ssl=off -c logging_collector=off \
        -c log_destination=stderr -c archive_mode=off -c event_triggers=off -c shared_preload_libraries= -c shared_buffers=128MB \
        -c session_preload_libraries= -c local_preload_libraries= -c max_logical_replication_workers=0 >>"$logs/server.log" 2>&1 &
    server=$!
    while [ -f "$desk/start" ] && kill -0 "$server" 2>/dev/null; do sleep 0.1; done
    finish
    while [ -f "$desk/start" ] && [ -f "$desk/ended" ]; do sleep 0.1; done
    until [ -f "$desk/start" ]; do sleep 0.1; done
done
