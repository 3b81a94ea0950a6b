# Takes everything of the migration out of the target again; what says so goes last, so that it can be repeated.
set -eu
cd /to
if [ -d forecourt-migration ]; then
    printf 'BEGUN\n' >forecourt-migration/step.new
    sync
    mv forecourt-migration/step.new forecourt-migration/step
    sync
fi
rm -f PG_VERSION
sync
for entry in * .[!.]*; do
    case $entry in
        forecourt-migration | forecourt-migration.json | lost+found) ;;
        *) rm -rf "$entry" ;;
    esac
done
rm -rf forecourt-migration/data
sync
rm -rf forecourt-migration forecourt-migration.json
sync
