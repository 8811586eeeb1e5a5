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
read=0
while IFS= read -r feed; do
  read=$((read + 1))
  "$python" "$checker" "$feed" --no-compare --from "$from" --to "$to" >/dev/null 2>&1 \
    || { echo "violation: $feed"; bad=1; }
done < <(find "$site" -name '*.ics' | sort)
echo "$compared feeds read alike by the engines, $read feeds read strictly"
((compared > 2)) || { echo "too few feeds were compared"; bad=1; }
exit $bad
