#!/usr/bin/env bash
# What the stack of docker-compose.yml takes, on a real engine: ./forecourt bench stack [--parts=cold,warm,deploy,memory,million]
#   [--runs=20]  cold starts in a row
#   [--idle=300] seconds of rest before memory is looked at
#   [--ads=1000000]
# In a clean clone, images built before. Every figure comes with its bar and the load of the machine; exit status 1 when a bar is missed
# or something is not right. Refuses to run beside an installation.
source "$(dirname "$0")/../containers/checks.bash"
parts=cold,warm,deploy,memory,million runs=20 idle=300 ads=1000000
for option in "$@"; do
    case $option in
        --parts=*) parts=${option#*=} ;;
        --runs=*) runs=${option#*=} ;;
        --idle=*) idle=${option#*=} ;;
        --ads=*) ads=${option#*=} ;;
        *) say "stack: there is no option '$option'" >&2 && exit 2 ;;
    esac
done

clean_up() { compose down -v --remove-orphans; }

# --- what is asked ---------------------------------------------------------------------------------------------------

verified_page() { # COUNT: the list page shows ads, the API counts them, and the pictures of its first page load
    both_healthy || return 1
    curl -fsS http://localhost:8000/api/ads/ >"$work/ads"
    grep -q "\"count\":$1," "$work/ads" || { head -c 100 "$work/ads" && return 1; }
    (($(curl -fsS http://localhost:8000/uk/search | grep -oE '/uk/ads/[a-z0-9-]+-[a-z0-9]{10}' | sort -u | wc -l) >= 10)) || return 1
}
three_pictures_each() {
    (($(grep -oE '"view":"(front|side|rear)"' "$work/ads" | wc -l) == 30)) || return 1
    grep -oE 'http://localhost:8000/[^"]*\.webp' "$work/ads" | sort -u | xargs -n 10 curl -fsS -o /dev/null --remote-name-all --output-dir "$work" || return 1
}
load() { awk '{ print $1 }' /proc/loadavg; }
bar() { # WHAT FIGURE UNIT BAR
    local verdict=✅
    awk -v figure="$2" -v bar="$4" 'BEGIN { exit !(figure <= bar) }' && passed=$((passed + 1)) || { verdict=❌ && failed=$((failed + 1)); }
    say "$verdict $1: $2 $3 (bar $4, load $(load))"
}
wrong() { say "❌ $*" && failed=$((failed + 1)); }
empty() { compose down -v --remove-orphans >/dev/null 2>&1; }
up() { # leaves in $seconds how long it takes from up to the verified page
    local begin
    begin=$(date +%s.%N)
    compose up -d >"$work/up.log" 2>&1 || { tail -n 5 "$work/up.log" && return 1; }
    within 300 verified_page "${1:-10}" && { [[ ${1:-10} != 10 ]] || three_pictures_each; } || return 1
    seconds=$(since "$begin")
}

# --- parts -----------------------------------------------------------------------------------------------------------

cold() {
    local all=() run
    for ((run = 1; run <= runs; run++)); do
        empty
        up || { wrong "cold start $run" && return; }
        all+=("$seconds")
        say "   cold start $run of $runs: $seconds s, load $(load)"
    done
    bar "cold, images built, the slowest of $runs in a row" "$(printf '%s\n' "${all[@]}" | sort -n | tail -n 1)" s 90
    say "   median $(median "${all[@]}") s"
}
median() { printf '%s\n' "$@" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
running() { is_up app && is_up mailing || up || wrong "the stack does not come up"; }
warm() {
    running
    compose down >/dev/null 2>&1
    up || { wrong "warm start" && return; }
    bar "warm, from up after down" "$seconds" s 20
}
deploy() {
    tool deploy --mode docker >"$work/deploy.log" 2>&1 || { tail -n 3 "$work/deploy.log" && wrong "deploy" && return; }
    local begin
    begin=$(date +%s.%N)
    ends_with 0 "nothing has changed" tool deploy >"$work/deploy.log" || { tail -n 3 "$work/deploy.log" && wrong "second deploy" && return; }
    bar "second deploy" "$(since "$begin")" s 10
}
anonymous() { # CONTAINER: megabytes of anonymous memory of its control group, of either version
    local groups path
    groups=/proc/$(docker inspect -f '{{.State.Pid}}' "$1")/cgroup
    path=$(sed -n 's/^[0-9]*:memory://p' "$groups")
    if [[ -n $path ]]; then path=/sys/fs/cgroup/memory$path; else path=/sys/fs/cgroup$(sed -n 's/^0:://p' "$groups"); fi
    awk '$1 == "anon" || $1 == "total_rss" { print int($2 / 1048576) }' "$path/memory.stat"
}
memory() {
    running
    local ours=() all=() name sum seen
    say "   resting for $idle s"
    sleep "$idle"
    for _ in $(seq 13); do
        sum=0 seen=
        for name in app mailing pg redis rabbitmq; do
            value=$(anonymous "$name")
            seen+=" $name ${value:?} MB" sum=$((sum + value))
            [[ $name != mailing ]] || ours+=("$sum")
        done
        all+=("$sum")
        sleep 5
    done
    say "  $seen"
    bar "memory at rest, app and mailing, median" "$(median "${ours[@]}")" MB 600
    bar "memory at rest, the whole stack, median" "$(median "${all[@]}")" MB 1300
}
million() {
    local begin
    empty
    begin=$(date +%s.%N)
    compose up -d >/dev/null 2>&1 && within 300 verified_page 10 || { wrong "the stack does not come up" && return; }
    say "   ten ads after $(since "$begin") s"
    docker exec app manage generate_test_ads_with_images --count="$ads" >"$work/generated" 2>&1 || { tail -n 3 "$work/generated" && wrong "generation" && return; }
    say "   $ads more after $(since "$begin") s"
    within 120 verified_page $((ads + 10)) || { wrong "the page" && return; }
    bar "$ads ads, from empty volumes to the verified page" "$(since "$begin")" s 180
}

# --- run -------------------------------------------------------------------------------------------------------------

clean_clone && environment_files || exit 1
compose build >"$work/build.log" 2>&1 || { tail -n 5 "$work/build.log" && exit 1; }
say "$(nproc) cores, load $(load)"
for part in ${parts//,/ }; do
    case $part in
        cold | warm | deploy | memory | million) "$part" ;;
        *) wrong "there is no part $part" ;;
    esac
done
((failed == 0))
