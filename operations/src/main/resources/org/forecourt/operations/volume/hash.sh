# The SHA-256 of every file and the owner and mode of everything, on both sides.
set -eu
list() {
    cd "$1"
    echo "== $2-hashes"
    find . -path ./forecourt-upgrade -prune -o -type f -exec sha256sum {} +
    echo "== $2-files"
    find . -path ./forecourt-upgrade -prune -o -exec stat -c '%f %u %g %s %Y %n' {} +
}
list /from source
list "/to/${COPY:-forecourt-migration/data}" copy
