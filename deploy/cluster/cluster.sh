#!/usr/bin/env bash
# Three PostgreSQL under Patroni, three etcd and one HAProxy, all on this machine and in one folder: to try, to drill, and to
# read how it is set up on machines of their own (docs/runbooks/postgresql-cluster.md). No service of the system is touched.
#
#   cluster.sh up              sets it up, or starts it again; prints where it is
#   cluster.sh down            stops it; what it stored is kept
#   cluster.sh remove          stops it and deletes its folder
#   cluster.sh status          who is the primary, who follows and how far behind
#   cluster.sh start 2         starts node 2 again, after it was killed
#   cluster.sh url             DATABASE_URL of the primary (url replicas: of the replicas)
#   cluster.sh check           says which packages are missing
#   cluster.sh patronictl …    Patroni's own command, for example: switchover
#
# CLUSTER_FOLDER (.data/cluster), CLUSTER_PORT (15400; it and the next 31), CLUSTER_ACCOUNT (postgres; only asked for by root).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(realpath -m "${CLUSTER_FOLDER:-.data/cluster}")
port=${CLUSTER_PORT:-15400}
address=127.0.0.1
nodes=(1 2 3)

fail() { echo "$1" >&2; exit 1; }

# Ports: the primary is port, the replicas port + 1; node n has port + 10n and the next three.
postgres_port() { echo $((port + 10 * $1)); }
rest_port() { echo $((port + 10 * $1 + 1)); }
etcd_port() { echo $((port + 10 * $1 + 2)); }
peer_port() { echo $((port + 10 * $1 + 3)); }

binaries=$(find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -1) || true
require_packages() {
  local missing=()
  [ -x "$binaries/postgres" ] || missing+=(postgresql)
  command -v patroni >/dev/null || missing+=(patroni)
  command -v etcd >/dev/null || missing+=(etcd-server)
  [ -x /usr/sbin/haproxy ] || missing+=(haproxy)
  [ ${#missing[@]} -eq 0 ] || fail "The cluster needs Debian's ${missing[*]}: apt-get install ${missing[*]}"
}

# PostgreSQL does not run as root.
as_account() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u "${CLUSTER_ACCOUNT:-postgres}" -- "$@"; else "$@"; fi
}

running() { [ -s "$folder/$1.pid" ] && kill -0 "$(cat "$folder/$1.pid")" 2>/dev/null; }

# Starts a program in the background, once; its number is in NAME.pid, what it says in NAME.log.
start() {
  local name=$1
  shift
  running "$name" && return
  as_account setsid bash -c 'echo $$ >"$1.pid"; exec "${@:2}" >>"$1.log" 2>&1 </dev/null' _ "$folder/$name" "$@" \
    >/dev/null 2>&1 &
}

stop() {
  running "$1" || return 0
  local pid
  pid=$(cat "$folder/$1.pid")
  kill "$pid"
  for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
  kill -9 "$pid" 2>/dev/null || true
}

password() { cat "$folder/passwords/$1"; }

make_passwords() {
  as_account mkdir -p -m 700 "$folder/passwords"
  for user in postgres replicator rewinder reweigh; do
    [ -s "$folder/passwords/$user" ] && continue
    head -c 24 /dev/urandom | base64 | tr '+/' '-_' | as_account tee "$folder/passwords/$user" >/dev/null
  done
}

# fill TEMPLATE FILE NAME=VALUE…
fill() {
  local text
  text=$(cat "$here/$1")
  for pair in "${@:3}"; do text=${text//@${pair%%=*}@/${pair#*=}}; done
  (umask 077 && as_account tee "$2" >/dev/null <<<"$text")
}

write_settings() {
  local servers='' hosts='' common
  for n in "${nodes[@]}"; do
    servers+="  server node$n $address:$(postgres_port "$n") check port $(rest_port "$n")"$'\n'
    hosts+="${hosts:+,}$address:$(etcd_port "$n")"
  done
  common=("ADDRESS=$address" "FOLDER=$folder" "BINARIES=$binaries" "NETWORK=127.0.0.0/8" "ETCD_HOSTS=$hosts"
    "POSTGRES_PASSWORD=$(password postgres)" "REPLICATOR_PASSWORD=$(password replicator)"
    "REWINDER_PASSWORD=$(password rewinder)" "REWEIGH_PASSWORD=$(password reweigh)")
  for n in "${nodes[@]}"; do
    as_account mkdir -p -m 700 "$folder/node$n"
    fill patroni.yml.template "$folder/node$n.yml" "NAME=node$n" "POSTGRES_PORT=$(postgres_port "$n")" \
      "REST_PORT=$(rest_port "$n")" "${common[@]}"
  done
  fill make-database.template "$folder/make-database" "${common[@]}"
  as_account chmod 700 "$folder/make-database"
  fill haproxy.cfg.template "$folder/haproxy.cfg" "PRIMARY_PORT=$port" "REPLICA_PORT=$((port + 1))" \
    "SERVERS=${servers%$'\n'}" "${common[@]}"
}

start_etcd() {
  local members=''
  for n in "${nodes[@]}"; do members+="${members:+,}node$n=http://$address:$(peer_port "$n")"; done
  start "etcd$1" etcd --name "node$1" --data-dir "$folder/etcd$1" --logger zap --log-level warn \
    --listen-client-urls "http://$address:$(etcd_port "$1")" \
    --advertise-client-urls "http://$address:$(etcd_port "$1")" \
    --listen-peer-urls "http://$address:$(peer_port "$1")" \
    --initial-advertise-peer-urls "http://$address:$(peer_port "$1")" \
    --initial-cluster "$members" --initial-cluster-state new \
    --heartbeat-interval 200 --election-timeout 2000
}

start_node() {
  start_etcd "$1"
  start "node$1" patroni "$folder/node$1.yml"
}

patroni_ctl() { as_account patronictl -c "$folder/node1.yml" "$@"; }

# Whether a node answers 200 to a question of Patroni's.
says() { curl --silent --output /dev/null --fail --max-time 2 "http://$address:$(rest_port "$1")/$2"; }

# Waits until there is a primary, a replica that confirms with it, and another replica.
wait_until_whole() {
  for _ in $(seq 240); do
    local primary=0 synchronous=0 replicas=0
    for n in "${nodes[@]}"; do
      says "$n" primary && primary=$((primary + 1))
      says "$n" synchronous && synchronous=$((synchronous + 1))
      says "$n" replica && replicas=$((replicas + 1))
    done
    [ "$primary" -eq 1 ] && [ "$synchronous" -eq 1 ] && [ "$replicas" -eq 2 ] && return
    sleep 0.5
  done
  fail "The cluster is not whole after two minutes: $folder/*.log say why."
}

url() {
  case ${1:-primary} in
    primary) echo "postgresql://reweigh:$(password reweigh)@$address:$port/reweigh" ;;
    replicas) echo "postgresql://reweigh:$(password reweigh)@$address:$((port + 1))/reweigh" ;;
    *) fail "url primary, or url replicas" ;;
  esac
}

up() {
  require_packages
  mkdir -p "$folder"
  [ "$(id -u)" -ne 0 ] || chown "${CLUSTER_ACCOUNT:-postgres}" "$folder"
  as_account test -w "$folder" || fail "The account ${CLUSTER_ACCOUNT:-postgres} cannot write to $folder."
  cd "$folder"
  make_passwords
  write_settings
  for n in "${nodes[@]}"; do start_node "$n"; done
  start haproxy /usr/sbin/haproxy -db -f "$folder/haproxy.cfg"
  wait_until_whole
  url
}

down() {
  cd "$folder" 2>/dev/null || return 0
  stop haproxy
  # The primary last: nobody is left to take over from it.
  local primary=''
  for n in "${nodes[@]}"; do if says "$n" primary; then primary=$n; else stop "node$n"; fi; done
  [ -z "$primary" ] || stop "node$primary"
  for n in "${nodes[@]}"; do
    # PostgreSQL outlives a Patroni that was killed.
    [ ! -s "node$n/data/postmaster.pid" ] ||
      as_account "$binaries/pg_ctl" stop -D "node$n/data" -m fast -t 30 >/dev/null 2>&1 || true
  done
  for n in "${nodes[@]}"; do stop "etcd$n"; done
}

case ${1:-} in
  check) require_packages ;;
  up) up ;;
  down) down ;;
  remove)
    down
    cd /
    # Only what `up` made.
    [ ! -d "$folder/passwords" ] || rm -rf "$folder"
    ;;
  status) cd "$folder" && patroni_ctl list ;;
  start) cd "$folder" && start_node "${2:?which node: 1, 2 or 3}" ;;
  url) url "${2:-primary}" ;;
  patronictl) cd "$folder" && patroni_ctl "${@:2}" ;;
  *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
