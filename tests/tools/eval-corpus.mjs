#!/usr/bin/env node
// Turns a corpus of judged entries into a content folder that `repere build` accepts, so that judgements score the
// real search. Slugs are the ids of the corpus. Zones, vocabularies, synonyms and calendars are the repository's own.
//
//   tests/tools/eval-corpus.mjs CORPUS.json DIR
//
// Each field of the corpus goes where an editor would have put it. A theme or audience that no term of the
// vocabularies covers has no field of its own: such words are a last line of the text.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../content');
const FICTION = 'Fiche inventée pour essayer la recherche';

/** Words of the corpus and the theme of `vocabulaire/themes.yaml` whose label or explanation says the same. */
const THEMES = {
  'accompagnement à domicile': 'entraide-domicile',
  'aide matérielle': 'materiel-vetements',
  'aide sociale': 'droits-demarches',
  allaitement: 'grossesse-naissance',
  contraception: 'vie-affective',
  couple: 'vie-affective',
  'crèche': 'garde-enfants',
  deuil: 'deuil',
  'deuil périnatal': 'deuil',
  'école': 'ecole-devoirs',
  'éducation': 'soutien-parentalite',
  'espace rencontre': 'visites-encadrees',
  'éveil': 'lecture-jeux',
  exil: 'exil-migration',
  formation: 'formation-professionnels',
  'garde d\'enfants': 'garde-enfants',
  grossesse: 'grossesse-naissance',
  'halte-accueil': 'garde-enfants',
  'hébergement': 'hebergement',
  jeu: 'lecture-jeux',
  juridique: 'droits-demarches',
  langage: 'sante-enfant',
  lecture: 'lecture-jeux',
  loisirs: 'activites-sorties',
  'ludothèque': 'lecture-jeux',
  maltraitance: 'violences-protection',
  'médiation': 'separation-mediation',
  migration: 'exil-migration',
  'monoparentalité': 'monoparentalite',
  musique: 'lecture-jeux',
  naissance: 'grossesse-naissance',
  'planning familial': 'vie-affective',
  professionnels: 'formation-professionnels',
  protection: 'violences-protection',
  'rencontre entre parents': 'accueil-parents-enfants',
  'santé': 'sante-enfant',
  'santé mentale': 'sante-mentale',
  'séparation': 'separation-mediation',
  'soutien parental': 'soutien-parentalite',
  'soutien scolaire': 'ecole-devoirs',
  sport: 'activites-sorties',
  vacances: 'activites-sorties',
  'violences conjugales': 'violences-protection',
};

/** Audiences of the corpus and those of `vocabulaire/publics.yaml`. */
const AUDIENCES = {
  adolescents: 'adolescents',
  'bébés': 'bebes',
  couples: 'couples',
  enfants: 'enfants',
  familles: 'familles',
  'femmes enceintes': 'femmes-enceintes',
  'grands-parents': 'grands-parents',
  mamans: 'meres',
  parents: 'parents',
  'parents séparés': 'parents-separes',
  professionnels: 'professionnels',
};

/** French labels of the terms of a vocabulary, by id. */
function readLabels(file) {
  const text = fs.readFileSync(path.join(CONTENT, 'vocabulaire', file), 'utf8');
  const terms = text.matchAll(/id: ([a-z-]+)(?:,|\n)\s*libelle: \{fr: (?:"([^"]*)"|([^,}]*))/g);
  return new Map([...terms].map(([, id, quoted, plain]) => [id, quoted ?? plain]));
}

/** Whether a label says a word, whatever its accents and its plural. */
function says(label, word) {
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/s\b/g, '');
  return fold(label ?? '').includes(fold(word));
}

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const quote = (text) => JSON.stringify(text);
const unique = (list) => [...new Set(list)];

/** One line of `zones/*.yaml`: `- {id: x, nom: Y, …}`, as the shipped files write them. */
function readZones(dir) {
  const zones = [];
  for (const file of fs.readdirSync(dir).sort()) {
    for (const line of fs.readFileSync(path.join(dir, file), 'utf8').split('\n')) {
      const id = /\{id: ([^,}]+)/.exec(line)?.[1];
      if (!id) continue;
      const list = (key) => new RegExp(`${key}: \\[([^\\]]*)\\]`).exec(line)?.[1]?.split(/, */) ?? [];
      const name = /nom: ([^,}]+)/.exec(line)?.[1]?.replace(/^"|"$/g, '');
      zones.push({ id, names: [name, ...list('autres_noms')], codes: list('codes_postaux'), kind: /type: ([a-z]+)/.exec(line)?.[1] });
    }
  }
  return zones;
}

/** The zone of a municipality and postal code: both agree, else the name alone, else the code alone. */
function zoneOf(entry, zones) {
  const local = zones.filter((zone) => ['commune', 'localite'].includes(zone.kind));
  const named = (zone) => zone.names.some((name) => name === entry.municipality || name.startsWith(`${entry.municipality}-`));
  const coded = (zone) => zone.codes.includes(entry.postcode);
  const zone =
    local.find((zone) => named(zone) && coded(zone) && zone.names.includes(entry.municipality)) ??
    local.find((zone) => named(zone) && coded(zone)) ??
    local.find((zone) => coded(zone) && zone.kind === 'commune') ??
    local.find(named);
  if (!zone) throw new Error(`${entry.id}: no zone for ${entry.postcode} ${entry.municipality}`);
  return zone;
}

/** `0-3`: from 0, the third year included; `avant 0`: pregnancy; 99 is no limit. */
function conditions(age) {
  if (age.startsWith('avant')) return ['conditions: {grossesse: oui}'];
  const [min, max] = age.split('-').map(Number);
  const parts = [min > 0 || max < 99 ? `min: ${min}` : '', max < 99 ? `max: ${max}` : ''].filter(Boolean);
  return parts.length ? [`conditions: {enfant: {${parts.join(', ')}}}`] : [];
}

/** The days, without hours, as one sentence of the schedule grammar. */
function schedule(days) {
  if (days.includes('tous les jours')) return ['horaires:', '  - quand: tous les jours'];
  const known = days.filter((day) => DAYS.includes(day));
  if (!known.length) return [];
  const names = known.map((day) => `${day}s`);
  const last = names.pop();
  return ['horaires:', `  - quand: ${names.length ? `les ${names.join(', ')} et ${last}` : `tous les ${last}`}`];
}

/** The first sentence sums up; the rest is the text. */
function split(body) {
  const end = body.search(/(?<=[.?!…]) /u);
  return end < 0 ? [body, ''] : [body.slice(0, end), body.slice(end + 1)];
}

function kind(entry) {
  if (/\bpermanence/i.test(entry.title)) return 'permanences';
  if (/groupe|café|rencontres|cercle/i.test(entry.title) || entry.themes.includes('groupe de parole')) return 'groupes';
  return 'services';
}

function write(entry, zones, labels) {
  const zone = zoneOf(entry, zones);
  const [summary, rest] = split(entry.body);
  // The words that no label of its terms says.
  const homeless = [
    ...entry.themes.filter((word) => !says(labels.themes.get(THEMES[word]), word)),
    ...entry.audience.filter((word) => !says(labels.audiences.get(AUDIENCES[word]), word)),
  ];
  const themes = unique(entry.themes.map((word) => THEMES[word]).filter(Boolean));
  const audiences = unique(entry.audience.map((word) => AUDIENCES[word]).filter(Boolean));
  const text = [
    '---',
    `nom: ${quote(entry.title)}`,
    `resume: ${quote(summary)}`,
    ...(themes.length ? [`themes: [${themes.join(', ')}]`] : []),
    ...(audiences.length ? [`publics: [${audiences.join(', ')}]`] : []),
    `langues: [${entry.langs.join(', ')}]`,
    'organise_par:',
    `  - nom: ${quote(entry.org)}`,
    'lieux:',
    `  - {commune: ${zone.id}, adresse: {code_postal: ${quote(entry.postcode)}, localite: ${quote(entry.municipality)}}}`,
    ...conditions(entry.age),
    `frais: {type: ${entry.cost}}`,
    ...schedule(entry.days),
    'source:',
    `  - titre: ${FICTION}`,
    '---',
    ...(rest ? [rest, ''] : []),
    ...(homeless.length ? [`${unique(homeless).join(', ')}.`, ''] : []),
  ];
  return { file: path.join(kind(entry), `${entry.id}.md`), text: `${text.join('\n')}\n` };
}

function main([corpus, dir]) {
  if (!corpus || !dir) {
    process.stderr.write('usage: eval-corpus.mjs CORPUS.json DIR\n');
    process.exit(2);
  }
  for (const folder of ['zones', 'vocabulaire', 'calendriers', 'pages']) {
    fs.cpSync(path.join(CONTENT, folder), path.join(dir, folder), { recursive: true });
  }
  fs.copyFileSync(path.join(CONTENT, 'site.yaml'), path.join(dir, 'site.yaml'));
  const zones = readZones(path.join(CONTENT, 'zones'));
  const labels = { themes: readLabels('themes.yaml'), audiences: readLabels('publics.yaml') };
  const entries = JSON.parse(fs.readFileSync(corpus, 'utf8'));
  for (const entry of entries) {
    const { file, text } = write(entry, zones, labels);
    fs.mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  }
  process.stdout.write(`${entries.length} entries in ${dir}\n`);
}

main(process.argv.slice(2));
