# The SHA-256 of every file and the owner and mode of everything, on both sides.
set -eu
list() {
    cd "$1"
    echo "== $2-hashes"
    find . -type f -exec sha256sum {} +
    echo "== $2-files"
    find . -exec stat -c '%f %u %g %s %Y %n' {} +
}
list /from source
list /to/forecourt-migration/data copy
