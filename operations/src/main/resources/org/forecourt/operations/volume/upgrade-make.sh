# Lets the image make a new cluster as it makes one at a very first start, without network, and stops it again.
set -eu
PGDATA=/to/forecourt-upgrade/data
# replaced by the old one, which nobody has to know
POSTGRES_PASSWORD=$(head -c 24 /dev/urandom | base64)
export PGDATA POSTGRES_PASSWORD
# whether the entry point has become the server, which it does at the very end
answers() {
    [ "$(cat "/proc/$server/comm" 2>/dev/null)" = postgres ] &&
        psql -h /var/run/postgresql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -Atqc 'select 1' >/dev/null 2>&1
}
docker-entrypoint.sh postgres -c listen_addresses= -c unix_socket_directories=/var/run/postgresql >/tmp/log 2>&1 &
server=$!
until answers; do
    kill -0 "$server" 2>/dev/null || { tail -n 3 /tmp/log >&2; exit 1; }
    sleep 0.2
done
kill -INT "$server"
wait "$server"
sync
