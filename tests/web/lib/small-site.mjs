// A small site below a path of its host, in French and Arabic. All of it is fictional and says so.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repere, write } from './repere.mjs';

export const BELOW = '/annuaire';

const FILES = {
  'site.yaml': `titre: Vallée de la Fée (fiction)\nurl: https://fee.example${BELOW}\nlangues: [fr, ar]\nzones_racines: [pays]\ncalendrier: {origine: 2026-09-01}\n`,
  'zones/pays.yaml': 'zones:\n  - {id: pays, nom: Pays de la Fée, type: pays, code: BE}\n  - {id: vallon, nom: Vallon, type: commune, dans: pays, codes_postaux: [9001], lat: 50.1, lon: 5.1}\n  - {id: colline, nom: Colline, type: commune, dans: pays, codes_postaux: [9002], lat: 50.2, lon: 5.2}\n',
  'vocabulaire/themes.yaml': 'termes:\n  - {id: soutien, libelle: {fr: Soutien}}\n  - {id: refuge, libelle: {fr: Refuge}, sensible: oui}\n',
  'vocabulaire/publics.yaml': 'termes:\n  - {id: parents, libelle: {fr: Parents}}\n',
  'vocabulaire/urgences.yaml': 'numeros:\n  - {pays: pays, numero: "112", nom: Secours (fiction), source: {titre: Fiction}}\n',
  'services/marche.md': '---\nnom: Marche du vallon\nresume: Un service inventé.\nthemes: [soutien]\npublics: [parents]\nzones_couvertes: [vallon]\ncontacts:\n  - {nom: Accueil, telephone: 081 22 22 22, affichage: oui}\nhoraires:\n  - quand: tous les lundis\n    heures: 9h-12h\nsource:\n  - {titre: Fiction}\n---\n',
  'services/abri.md': '---\nnom: Abri de la colline\nresume: Un refuge inventé.\nthemes: [refuge]\nsensible: oui\npublics: [parents]\nzones_couvertes: [colline]\nsource:\n  - {titre: Fiction}\n---\n',
};

/**
 * Builds it; `change` edits its content and builds again.
 * @returns {{out: string, change: (file: string, from: string, to: string) => void, close: () => void}}
 */
export function smallSite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'repere-small-'));
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'public')];
  const build = () => repere('build', '--content', content, '--out', out, '--today', '2026-11-24');
  write(content, FILES);
  build();
  return {
    out,
    change(file, from, to) {
      const text = fs.readFileSync(path.join(content, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      fs.writeFileSync(path.join(content, file), text.replaceAll(from, to));
      build();
    },
    close: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
