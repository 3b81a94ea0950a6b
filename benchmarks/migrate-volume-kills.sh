#!/usr/bin/env bash
# Kills ./forecourt db migrate-volume at random points, on a real engine: ./forecourt bench migrate-volume-kills [--kills=20] [--seed=N]
# Each round kills -9 the tool, its helper container, or both, and asks: does the old database still work as it was, or is the new one
# complete? Then it repeats the command. Only kills that came while it worked are counted. Containers and volumes that are not ours
# stand beside and have to stay as they are.
# Exit status 1 when a single answer is wrong. Everything it makes has a prefix of its own and is removed at the end.
set -uo pipefail
home=$(cd "$(dirname "$0")/.." && pwd -P)
image=postgres:17-alpine
kills=20
RANDOM_SEED=$$
for option in "$@"; do
    case $option in
        --kills=*) kills=${option#*=} ;;
        --seed=*) RANDOM_SEED=${option#*=} ;;
        *) echo "migrate-volume-kills: there is no option '$option'" >&2 && exit 2 ;;
    esac
done
docker image inspect "$image" >/dev/null || exit 2
RANDOM=$RANDOM_SEED
prefix=forecourt-kills-$$
work=$(mktemp -d)
data=$work/home/pg/data
volume=$prefix-target
failures=0
mkdir -p "$data"

leave() {
    docker ps -aq --filter "label=org.forecourt.migrate-volume=$volume" | xargs -r docker rm -fv >/dev/null 2>&1
    docker ps -aq --filter "name=$prefix" | xargs -r docker rm -fv >/dev/null 2>&1
    docker volume ls -q --filter "name=$prefix" | xargs -r docker volume rm >/dev/null 2>&1
    docker network rm "$prefix-network" >/dev/null 2>&1
    inside "$work" 'rm -rf /place/home' >/dev/null 2>&1
    rm -rf "$work"
}
trap leave EXIT
wrong() { echo "   ❌ $*" && failures=$((failures + 1)); }

# --- what is asked ---------------------------------------------------------------------------------------------------

inside() { # PLACE SCRIPT: as root in a container, PLACE at /place
    local type=volume && [[ $1 == /* ]] && type=bind
    docker run --rm --network none --label "$prefix" --tmpfs /var/lib/postgresql/data --entrypoint sh --mount "type=$type,src=$1,dst=/place" "$image" -c "$2"
}
fingerprint() { # PLACE: names, owners, modes, sizes, times and contents of everything
    inside "$1" 'cd /place && find . -exec stat -c "%f %u %g %s %Y %n" {} + | grep -v " \.$" | sort && find . -type f -exec sha256sum {} + | sort' | sha256sum
}
served() { # CONTAINER: the contents as SQL sees them, once it answers
    local answer
    for _ in $(seq 300); do
        answer=$(docker exec "$1" env PGPASSWORD=kills psql -h 127.0.0.1 -U old -d market -Atc \
            "select count(*), sum(hashtext(cars::text)), (select count(*) from prices) from cars" 2>/dev/null) && echo "$answer" && return
        [[ $(docker inspect -f '{{.State.Running}}' "$1" 2>/dev/null) == true ]] || break
        sleep 0.2
    done
    echo "no answer: $(docker logs --tail 2 "$1" 2>&1 | tr '\n' ' ')" && return 1
}
start() { # CONTAINER PLACE OPTIONS...: the database as the stack would start it
    local name=$1 place=$2 && shift 2
    docker run -d --name "$name" --network none -v "$place:/var/lib/postgresql/data" -e POSTGRES_USER=old -e POSTGRES_PASSWORD=kills -e POSTGRES_DB=market "$@" "$image" >/dev/null
}
contents() { # PLACE: the same of a copy of the place, so that the place stays as it is
    docker volume rm -f "$prefix-copy" >/dev/null && docker volume create "$prefix-copy" >/dev/null
    local type=volume && [[ $1 == /* ]] && type=bind
    docker run --rm --network none --tmpfs /var/lib/postgresql/data --entrypoint sh --mount "type=$type,src=$1,dst=/place,readonly" -v "$prefix-copy:/copy" "$image" -c 'cp -a /place/. /copy/' || return 1
    start "$prefix-reader" "$prefix-copy" && served "$prefix-reader"
    docker rm -fv "$prefix-reader" >/dev/null
    docker volume rm -f "$prefix-copy" >/dev/null
}
is_database() { docker volume inspect "$volume" >/dev/null 2>&1 && inside "$volume" '[ -f /place/PG_VERSION ]'; }
decoys() {
    docker inspect -f '{{.Id}} {{.State.StartedAt}} {{.State.Running}}' "$prefix-stranger" "$prefix-neighbour"
    docker volume inspect -f '{{.Name}} {{.CreatedAt}}' "$prefix-decoy" && docker network inspect -f '{{.Id}}' "$prefix-network"
    inside "$prefix-decoy" 'cat /place/PG_VERSION'
}
old_works() { # as a database, and unless the stack ran on it, in every byte
    if [[ $(docker inspect -f '{{.State.Running}}' "$prefix-pg" 2>/dev/null) == true ]]; then
        [[ $(served "$prefix-pg") == "$expected" ]]
    elif [[ -n $before ]]; then
        [[ $(fingerprint "$data") == "$before" ]]
    else
        [[ $(contents "$data") == "$expected" ]]
    fi
}

# --- a world to be moved, and one to be left alone ---------------------------------------------------------------------

start "$prefix-pg" "$data" && served "$prefix-pg" >/dev/null 2>&1
for _ in $(seq 300); do docker exec "$prefix-pg" env PGPASSWORD=kills psql -h 127.0.0.1 -U old -d market -c 'select 1' >/dev/null 2>&1 && break || sleep 0.2; done
docker exec -i "$prefix-pg" psql -U old -d market -q <<'SQL'
create table cars (id int primary key, title text not null, description text);
insert into cars select n, md5(n::text), repeat(md5(n::text), n % 300) from generate_series(1, 5000) n;
create index on cars (title);
create table prices (car int references cars, amount numeric(12, 2));
insert into prices select n, n * 10.01 from generate_series(1, 5000) n;
SQL
expected=$(served "$prefix-pg") || { echo "the database to be moved does not start: $expected" >&2 && exit 1; }
docker stop -t 60 "$prefix-pg" >/dev/null && docker rm -v "$prefix-pg" >/dev/null
pristine=$(fingerprint "$data")

docker network create "$prefix-network" >/dev/null
docker volume create "$prefix-decoy" >/dev/null && inside "$prefix-decoy" 'echo 17 >/place/PG_VERSION'
docker run -d --name "$prefix-stranger" --network "$prefix-network" -v "$prefix-decoy:/data" --entrypoint sleep "$image" infinity >/dev/null
docker run -d --name "$prefix-neighbour" --label com.docker.compose.project.working_dir=/another/site --label com.docker.compose.service=pg --entrypoint sleep "$image" infinity >/dev/null
untouched=$(decoys)

# the program that the command would run, with an installation of its own
"$home/forecourt" db >"$work/log" 2>&1
[[ -f $home/target/launcher/current ]] || { cat "$work/log" && exit 1; }
cp -a "$home/target/launcher/$(cat "$home/target/launcher/current")" "$work/program"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
migrate() {
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Dforecourt.home="$work/home" -jar "$work/program/forecourt.jar" \
        db migrate-volume --to "$volume" --yes "$@"
}
begin=$(date +%s%N)
(migrate) >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
length=$((($(date +%s%N) - begin) / 1000000))
begin=$(date +%s%N)
(migrate --undo) >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
(migrate) >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
second=$((($(date +%s%N) - begin) / 1000000))
((second < length)) && length=$second
(migrate --undo) >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
echo "seed $RANDOM_SEED; a whole migration takes about $length ms; the database answers $expected"

# --- the rounds ------------------------------------------------------------------------------------------------------

kill_helper() { # -9 to the first process of one of its containers, as soon as there is one
    local ids id
    while kill -0 "$tool" 2>/dev/null; do
        # the container that is its lock does no work: its end is nothing to survive
        mapfile -t ids < <(docker ps --filter "label=org.forecourt.migrate-volume=$volume" --format '{{.ID}} {{.Names}}' | awk '$2 !~ /^forecourt-migration-of/ { print $1 }')
        if ((${#ids[@]})); then
            id=${ids[RANDOM % ${#ids[@]}]}
            process=$(docker inspect -f '{{.State.Pid}}' "$id" 2>/dev/null) && ((${process:-0} > 1)) || continue
            kill -9 "$process" 2>/dev/null || docker kill -s KILL "$id" >/dev/null 2>&1 && return
        fi
    done
}
old=0 new=0 round=0 hit=0
while ((hit < kills && round < 3 * kills)); do
    round=$((round + 1))
    before=$pristine victim=$((RANDOM % 3)) stack=$((round % 3 == 0))
    if ((stack)); then # our own database runs on the folder, and has to be stopped
        before=
        start "$prefix-pg" "$data" --label "com.docker.compose.project.working_dir=$work/home" --label com.docker.compose.service=pg --stop-signal INT
        served "$prefix-pg" >/dev/null
    fi
    delay=$((300 + (RANDOM * 32768 + RANDOM) % length))
    (migrate) >"$work/log" 2>&1 &
    tool=$!
    sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
    ((victim > 0)) && kill_helper
    ((victim != 1)) && kill -9 "$tool" 2>/dev/null
    wait "$tool" 2>/dev/null
    status=$?
    # it was done before the kill came: looked at all the same, but it does not count
    ((status == 0)) || hit=$((hit + 1))
    last=$(grep -v '^  ' "$work/log" | tail -n 1 | cut -c 1-90)
    victims=(tool helper both)
    # in this order: a helper that outlives its tool may switch in between, and then the new one counts
    old_works && o=1 || o=0
    if is_database; then
        [[ $(contents "$volume") == "$expected" ]] && verdict="new verified" && new=$((new + 1)) || { verdict="NEITHER" && wrong "the target counts as a database and is none"; }
    else
        ((o)) && verdict="old still works" && old=$((old + 1)) || { verdict="NEITHER" && wrong "neither works"; }
    fi
    ((o)) || wrong "the old database is not as it was"
    printf 'round %d: %s killed after %d ms%s, status %d, at "%s": %s' "$round" "${victims[victim]}" "$delay" "$( ((stack)) && echo ', with the stack running')" "$status" "$last" "$verdict"

    (migrate) >"$work/again" 2>&1
    again=$?
    if [[ $again == 2 && $verdict == "new verified" ]] && grep -q 'already holds a database' "$work/again"; then again=0; fi
    ((again == 0)) || wrong "repeated: status $again, $(tail -n 1 "$work/again")"
    [[ $(contents "$volume") == "$expected" ]] || wrong "repeated: the new database is not complete"
    [[ $(inside "$volume" 'ls -A /place') != *"forecourt-migration
"* ]] || wrong "repeated: the working folder is left"
    [[ -z $before || $(fingerprint "$data") == "$before" ]] || wrong "repeated: the source was changed"
    (migrate --undo) >"$work/undo" 2>&1 || wrong "undo: $(tail -n 1 "$work/undo")"
    docker volume inspect "$volume" >/dev/null 2>&1 && docker volume rm "$volume" >/dev/null && wrong "undo: the volume it made is left"
    if ((stack)); then
        [[ $(docker inspect -f '{{.State.Running}}' "$prefix-pg") == true ]] || wrong "undo: the stack does not run again"
        [[ $(served "$prefix-pg") == "$expected" ]] || wrong "undo: the old database does not answer"
        docker stop -t 60 "$prefix-pg" >/dev/null && docker rm -v "$prefix-pg" >/dev/null
        pristine=$(fingerprint "$data")
    fi
    [[ $(decoys) == "$untouched" ]] || wrong "a container, volume or network that is not ours was touched"
    echo "; repeated: complete; taken back"
done

left=$(docker ps -aq --filter "label=org.forecourt.migrate-volume=$volume")
[[ -z $left ]] || wrong "helper containers are left: $left"
((hit == kills)) || wrong "only $hit kills came in time"
echo "rounds: $round, killed at work: $hit, old still works: $old, new verified: $new, wrong: $failures"
((failures == 0))
