# What the scripts test-* of this folder share; each begins with: source "$(dirname "$0")/checks.bash"
# It ends the script with one line where no engine answers, and with status 2 beside an installation. The script says
# what has to be cleaned up in a function clean_up, and calls the_end at its end.
# shellcheck shell=bash disable=SC2034 # used where this is sourced
set -uo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
part=${0##*/}
passed=0 failed=0
volumes=(postgres-data rabbitmq-data forecourt-secrets forecourt-media forecourt-static forecourt-backups)
names=(app mailing pg redis rabbitmq forecourt-prepare)

say() { printf '%s\n' "$*"; }
check() { # WHAT COMMAND...
    local what=$1 && shift
    if "$@" >"$work/check.log" 2>&1; then say "✅ $what" && passed=$((passed + 1)); else
        say "❌ $what" && tail -n 8 "$work/check.log" | sed 's/^/   /'
        failed=$((failed + 1))
    fi
}
timed() { # WHAT COMMAND...
    local begin
    begin=$(date +%s.%N)
    check "$@"
    say "   $(since "$begin") s"
}
since() { awk -v from="$1" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }'; }
not() { ! "$@"; }
ends_with() { # STATUS TEXT COMMAND...: the command ends with that status and says that text
    local wanted=$1 text=$2 status
    shift 2
    "$@" </dev/null >"$work/said" 2>&1
    status=$?
    cat "$work/said" && echo "(status $status)"
    [[ -n $text ]] || { echo "an empty text would be in everything that was said" && return 1; }
    [[ $status == "$wanted" ]] && grep -qF -- "$text" "$work/said"
}
within() { # SECONDS COMMAND...
    local end=$(($(date +%s) + $1)) && shift
    until "$@" >/dev/null 2>&1; do (($(date +%s) < end)) || { "$@"; return 1; }; sleep 0.5; done
}
the_end() {
    say "$part: $passed passed, $failed failed"
    [[ -z ${FORECOURT_TALLY:-} ]] || echo "$part $passed $failed" >>"$FORECOURT_TALLY"
    exit $((failed > 0))
}

# --- the stack in a clean clone --------------------------------------------------------------------------------------

compose() { (cd "$clone" && docker-compose "$@"); }
tool() { (cd "$clone" && ./forecourt "$@"); }
clean_clone() { # what a person gets by git clone; a program built from the same sources before is not built again
    git clone -q --bare "$home" "$work/origin.git" || return
    git -C "$work/origin.git" update-ref refs/heads/under-test "$(git -C "$home" rev-parse HEAD)" &&
        git -C "$work/origin.git" symbolic-ref HEAD refs/heads/under-test &&
        git clone -q "$work/origin.git" "$clone" || return
    local built=$home/target/launcher
    [[ -f $built/current ]] || return 0
    mkdir -p "$clone/target/launcher" && cp -a "$built/current" "$built/$(cat "$built/current")" "$clone/target/launcher/"
}
environment_files() {
    cp "$clone/env-config/.env.example" "$clone/env-config/.env.base" &&
        cp "$clone/env-config/.env.secrets.example" "$clone/env-config/.env.secrets"
}
setting() { # NAME VALUE: sets it, in place of what .env.base says; without a value takes it away
    sed -i "/^$1=/d" "$clone/env-config/.env.base"
    [[ $# == 1 ]] || echo "$1=$2" >>"$clone/env-config/.env.base"
}
secret() { sed -i "s|^$1=.*|$1=${2:-}|" "$clone/env-config/.env.secrets"; }
guide() { # NAME: does literally what docs/deployment.md says in the block that is marked for this script by that name
    local commands
    commands=$(awk -v mark="<!-- run by $part: $1 -->" '
        $0 == mark { found = 1; next } found && /^```/ { if (inside) exit; inside = 1; next } found && inside' "$clone/docs/deployment.md")
    [[ -n $commands ]] || { echo "the guide has no block '$1' for $part" && return 1; }
    (cd "$clone" && bash -euxc "$commands")
}
in_terminal() { # INPUT COMMAND...: types the input into a terminal that the command runs in
    local input=$1 && shift
    printf "%b" "$input" | SHELL=/bin/bash script -qefc "$*" /dev/null
}
healthy() { # PORT SERVICE
    [[ $(curl -fsS "http://localhost:$1/health") == "{\"status\":\"healthy\",\"service\":\"$2\",\"environment\":\"production\",\"is_docker\":true}" ]]
}
both_healthy() { healthy 8000 app && healthy 8001 mailing; }
is_up() { [[ $(docker inspect -f '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$1") == 'running healthy' ]]; }
sql() { docker exec pg sh -c 'PGPASSWORD=$(cat /run/forecourt/POSTGRES_PASSWORD) exec psql -h 127.0.0.1 -U "$(cat /run/forecourt/POSTGRES_USER)" -d "$(cat /run/forecourt/POSTGRES_DB)" -Atqc "$0"' "$1"; }
# the first process stands still, and neither answers nor ends; docker pause needs a kernel's freezer
silent() { for name in "$@"; do docker kill -s STOP "$name" >/dev/null; done; }
awake() { for name in "$@"; do docker kill -s CONT "$name" >/dev/null; done; }
# no grep -q behind a pipe: it leaves at the first find, and what still writes dies of it and fails the check
line() { [[ $(docker logs "$1" 2>&1) == *"$2"* ]]; }
# uninstall takes the two images away, and with them the cache of the next build
keep_images() { for image in app mailing; do docker tag "forecourt-$image" "forecourt-$image:kept"; done; }
give_images_back() {
    for image in app mailing; do docker tag "forecourt-$image:kept" "forecourt-$image" && docker rmi "forecourt-$image:kept"; done
}

# --- a stranger's things that stand beside and must stay as they are -------------------------------------------------

make_decoys() {
    docker network create decoy-network >/dev/null
    docker run -d --name decoy --network decoy-network -v decoy-data:/d busybox sh -c 'echo dear >/d/letter; exec sleep 100000' >/dev/null
    within 30 docker exec decoy test -s /d/letter && decoys >"$work/decoys"
}
decoys() {
    docker inspect -f '{{.Id}} {{.State.StartedAt}} {{.State.Status}}' decoy
    docker volume inspect -f '{{.Name}} {{.CreatedAt}}' decoy-data
    docker run --rm -v decoy-data:/d busybox cat /d/letter
    docker network inspect -f '{{.Id}}' decoy-network
}
decoys_untouched() { decoys >"$work/decoys.now" && diff "$work/decoys" "$work/decoys.now"; }
remove_decoys() { docker rm -f decoy && docker volume rm decoy-data && docker network rm decoy-network; }

# --- begin -----------------------------------------------------------------------------------------------------------

if ! docker info >/dev/null 2>&1; then
    say "$part: skipped, because no container engine answers here" && exit 0
fi
beside() { # names that are needed
    [[ -n $(docker ps -aq $(printf -- '--filter name=^/%s$ ' "$@")) ]] || [[ -n $(docker volume inspect -f '{{.Name}}' "${volumes[@]}" 2>/dev/null) ]]
}
if beside "${names[@]}" proxy app2 decoy; then
    say "$part: an installation or its volumes exist on this engine; the test would meet its data" >&2 && exit 2
fi
work=$(mktemp -d)
clone=$work/forecourt
export part clone
export -f guide tool # for shells that are started beside this one
if ! command -v docker-compose >/dev/null; then
    mkdir "$work/bin" && printf '#!/bin/sh\nexec docker compose "$@"\n' >"$work/bin/docker-compose" && chmod +x "$work/bin/docker-compose"
    PATH=$work/bin:$PATH
fi
leave() {
    declare -F clean_up >/dev/null && clean_up >/dev/null 2>&1
    rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP
