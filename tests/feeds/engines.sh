#!/usr/bin/env bash
# engines.sh SITE: the six-engine comparison over the feeds that hold every event (root zones and entries), and its
# strict reading over all others. Needs ../shared/tools/check_feed.py and FEED_TOOLS, the folder its set-up made.
set -euo pipefail
site=$1
cd "$(dirname "$0")/../.."
checker=$PWD/../shared/tools/check_feed.py
python=$FEED_TOOLS/venv/bin/python
today=$(cat tests/today)
# From the day on which undated series start: at the edge of a window, programs differ on whether a whole day that ends
# there lies inside.
from=$(sed -n 's/^ *origine: *//p' content/site.yaml)T00:00:00Z
to=$(date -u -d "$today + 365 days" +%Y-%m-%dT00:00:00Z)
bad=0
compared=0
for feed in "$site"/c/be.ics "$site"/c/fr.ics "$site"/c/fiches/*.ics; do
  [ -f "$feed" ] || continue
  compared=$((compared + 1))
  "$python" "$checker" "$feed" --from "$from" --to "$to" >/dev/null 2>"$site/../engines.log" \
    || { echo "disagreement or violation: $feed"; "$python" "$checker" "$feed" --from "$from" --to "$to" | head -20; bad=1; }
done
read=$(find "$site" -name '*.ics' | wc -l)
strictly() { "$1" "$2" "$5" --no-compare --from "$3" --to "$4" >/dev/null 2>&1 || { echo "violation: $5"; exit 1; }; }
export -f strictly
find "$site" -name '*.ics' -print0 | sort -z \
  | xargs -0 -P 2 -I {} bash -c 'strictly "$@"' _ "$python" "$checker" "$from" "$to" {} || bad=1
echo "$compared feeds read alike by the engines, $read feeds read strictly"
((compared > 2)) || { echo "too few feeds were compared"; bad=1; }
exit $bad
