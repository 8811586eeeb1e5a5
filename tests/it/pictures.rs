//! No published picture tells where it was taken, and none in the repository may.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use repere::cli::Exit;
use repere::picture::{Fault, Format, Location, MOST_BYTES, location, publishable};

use crate::fixture::Fixture;
use crate::picture_bytes::{
    DATA, LIEGE, PROFILE, Tiff, XMP, app1, chunk, exif, gif, iptc, jpeg, png, rest_of_jpeg, riff, vp8x, webp,
    zlib,
};
use crate::tree::tree;

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A picture that tells where it was taken: name, format, bytes, what is told.
type Telling = (&'static str, Format, Vec<u8>, Location);

/// Segments of a JPEG: marker, content.
type Segments = Vec<(u8, Vec<u8>)>;

/// What tells where a picture was taken, in every container.
fn telling() -> Vec<Telling> {
    [telling_exif(), telling_segments(), telling_png(), telling_others()].concat()
}

/// Behind the end of a picture, where nobody expects anything.
const FILM: &[u8] = b"\0\0\0\x18ftypmp42 a film that knows its place";

fn telling_exif() -> Vec<Telling> {
    let place = exif(true, 1, LIEGE);
    let in_thumbnail = Tiff::new(false)
        .directory(&[], 14)
        .directory(&[(0x8825, 4, 1, 32)], 0)
        .directory(&[(4, 5, 3, 50)], 0)
        .degrees(LIEGE)
        .bytes();
    let broken = Tiff::new(false).directory(&[(0x8825, 4, 1, 9_000)], 0).bytes();
    let area = Tiff::new(true).directory(&[(0x8825, 4, 1, 26)], 0).directory(&[(28, 7, 13, 44)], 0).bytes();
    let area = [area, b"ASCII\0\0\0Lieu".to_vec(), vec![0; 8]].concat();
    let thumbnail = [b"JFXX\0\x10", jpeg(&[app1(&place)]).as_slice()].concat();
    let empty = Tiff::new(true).directory(&[], 0).bytes();
    let all: [(&str, Segments, Location); 8] = [
        ("EXIF", vec![app1(&place)], Location::Position),
        ("EXIF, big end first", vec![app1(&exif(false, 6, LIEGE))], Location::Position),
        ("EXIF of the thumbnail", vec![app1(&in_thumbnail)], Location::Position),
        ("EXIF in the thumbnail", vec![(0xe0, thumbnail)], Location::Position),
        ("EXIF behind other EXIF", vec![app1(&empty), app1(&place)], Location::Position),
        ("GPS that leads nowhere", vec![app1(&broken)], Location::Unread),
        ("EXIF that is none", vec![app1(b"IJ*\0\x08\0\0\0")], Location::Unread),
        ("area", vec![app1(&area)], Location::PlaceName),
    ];
    all.into_iter().map(|(name, segments, told)| (name, Format::Jpeg, jpeg(&segments), told)).collect()
}

fn telling_segments() -> Vec<Telling> {
    let place = exif(true, 1, LIEGE);
    let xmp = |text: &[u8]| (0xe1, [b"http://ns.adobe.com/xap/1.0/\0", text].concat());
    let extended = |offset: u32, text: &[u8]| {
        let start = [b"http://ns.adobe.com/xmp/extension/\0".as_slice(), &[b'g'; 32], &[0; 4]].concat();
        (0xe1, [&start, offset.to_be_bytes().as_slice(), text].concat())
    };
    let wide: Vec<u8> = XMP.iter().flat_map(|byte| [0, *byte]).collect();
    let city = br#"<rdf:Description photoshop:City="Fictive"/>"#;
    let resource = [b"Photoshop 3.0\x008BIM\x04\x22\0\0\0\0\0\x60", place.as_slice()].concat();
    let segments: [(&str, Segments, Location); 9] = [
        ("XMP", vec![xmp(XMP)], Location::Position),
        ("XMP of two bytes a letter", vec![xmp(&wide)], Location::Position),
        ("extended XMP", vec![extended(60, &XMP[60..]), extended(0, &XMP[..60])], Location::Position),
        ("city in XMP", vec![xmp(city)], Location::PlaceName),
        ("IPTC sublocation", vec![(0xed, iptc(92, b"Quai fictif"))], Location::PlaceName),
        ("IPTC city", vec![(0xed, iptc(90, b"Fictive"))], Location::PlaceName),
        ("EXIF in Photoshop", vec![(0xed, resource)], Location::Position),
        ("unknown segment", vec![(0xe7, [b"MAKER\0", place.as_slice()].concat())], Location::Position),
        ("comment", vec![(0xfe, b"GPSLatitude: 50.63".to_vec())], Location::Position),
    ];
    let bare = jpeg(&[]);
    let behind = [
        ("second picture", [&bare, [0; 7].as_slice(), &jpeg(&[app1(&place)])].concat(), Location::Position),
        ("film of a motion photo", [&bare, FILM].concat(), Location::Unread),
        ("cut second picture", [&bare, &bare[..40]].concat(), Location::Unread),
    ];
    let segments = segments.into_iter().map(|(name, segments, told)| (name, jpeg(&segments), told));
    segments.chain(behind).map(|(name, bytes, told)| (name, Format::Jpeg, bytes, told)).collect()
}

fn telling_png() -> Vec<Telling> {
    let place = exif(true, 1, LIEGE);
    let digits: String = place.iter().map(|byte| format!("{byte:02x}")).collect();
    let raw = format!("\nexif\n    {}\n{digits}\n", place.len());
    let text = |name: &[u8; 4], keyword: &str, text: &[u8]| {
        png(&[chunk(name, &[keyword.as_bytes(), b"\0", text].concat())])
    };
    let folded = [&[0], zlib(raw.as_bytes()).as_slice()].concat();
    let (plain, unfolded) = ([b"\0\0\0\0", XMP].concat(), [b"\x01\0\0\0", zlib(XMP).as_slice()].concat());
    let all = [
        ("eXIf", png(&[chunk(b"eXIf", &place)]), Location::Position),
        ("iTXt", text(b"iTXt", "XML:com.adobe.xmp", &plain), Location::Position),
        ("iTXt, compressed", text(b"iTXt", "XML:com.adobe.xmp", &unfolded), Location::Position),
        ("tEXt", text(b"tEXt", "exif:GPSLatitude", b"50/1"), Location::Position),
        ("raw profile", text(b"tEXt", "Raw profile type exif", raw.as_bytes()), Location::Position),
        ("raw profile, compressed", text(b"zTXt", "Raw profile type APP1", &folded), Location::Position),
        ("zTXt that does not unfold", text(b"zTXt", "Comment", b"\0no zlib"), Location::Unread),
        ("unknown chunk", png(&[chunk(b"maKr", &place)]), Location::Position),
        ("behind the end of a PNG", [&png(&[]), FILM].concat(), Location::Unread),
    ];
    all.map(|(name, bytes, told)| (name, Format::Png, bytes, told)).to_vec()
}

fn telling_others() -> Vec<Telling> {
    let place = exif(true, 1, LIEGE);
    let image = riff(b"VP8 ", b"pixels");
    let frame = [[0; 16].as_slice(), &riff(b"VP8L", b"pixel"), &riff(b"XMP ", XMP)].concat();
    let length = [u8::try_from(XMP.len()).unwrap()];
    let xmp = [b"\x21\xff\x0bXMP DataXMP".as_slice(), &length, XMP, b"\0"].concat();
    let cut = b"\x21\xfe\x08longitud\x08e=5.5, x\0".to_vec();
    let webps = [
        ("EXIF of WebP", webp(&[vp8x(8), image.clone(), riff(b"EXIF", &place)]), Location::Position),
        ("XMP of WebP", webp(&[vp8x(4), image.clone(), riff(b"XMP ", XMP)]), Location::Position),
        ("XMP in a frame", webp(&[vp8x(2), riff(b"ANMF", &frame)]), Location::Position),
        ("unknown chunk of WebP", webp(&[image.clone(), riff(b"MAKR", &place)]), Location::Position),
        ("behind the end of a WebP", [&webp(&[image]), FILM].concat(), Location::Unread),
    ];
    let gifs = [
        ("XMP of GIF", gif(&[xmp]), Location::Position),
        ("comment of GIF", gif(&[cut]), Location::Position),
        ("behind the end of a GIF", [&gif(&[]), FILM].concat(), Location::Unread),
    ];
    let webps = webps.map(|(name, bytes, told)| (name, Format::WebP, bytes, told));
    let gifs = gifs.map(|(name, bytes, told)| (name, Format::Gif, bytes, told));
    [webps.to_vec(), gifs.to_vec()].concat()
}

#[test]
fn whatever_tells_where_a_picture_was_taken_is_found_and_is_not_published() {
    for (name, format, bytes, told) in telling() {
        assert_eq!(location(format, &bytes), Ok(Some(told)), "{name}");
        let published = publishable(format, &bytes).expect(name);
        assert_eq!(location(format, &published), Ok(None), "{name}");
        assert!(published.len() < bytes.len(), "{name}");
        let secrets: [&[u8]; 7] =
            [b"GPS", b"ongitud", b"film", b"fictif", b"Fictive", b"Lieu", b"\0\0\0\x32\0\0\0\x01"];
        for secret in secrets.into_iter().chain([b"\x32\0\0\0\x01\0\0\0".as_slice()]) {
            assert!(!contains(&published, secret), "{name}: {}", String::from_utf8_lossy(secret));
        }
    }
}

#[test]
fn a_picture_without_a_place_tells_nothing() {
    let none = [0, 0, 0];
    let time = Tiff::new(true).directory(&[(0x8825, 4, 1, 26)], 0).directory(&[(29, 2, 11, 44)], 0);
    for (name, format, bytes) in [
        ("bare JPEG", Format::Jpeg, jpeg(&[])),
        ("padded JPEG", Format::Jpeg, [jpeg(&[]), vec![0; 100]].concat()),
        ("second picture", Format::Jpeg, [jpeg(&[]), jpeg(&[])].concat()),
        ("GPS without a position", Format::Jpeg, jpeg(&[app1(&exif(true, 1, none))])),
        ("time of GPS", Format::Jpeg, jpeg(&[app1(&time.bytes())])),
        ("empty EXIF", Format::Jpeg, jpeg(&[app1(&[0; 8])])),
        (
            "camera and comment",
            Format::Jpeg,
            jpeg(&[(0xfe, b"Un appareil".to_vec()), (0xec, b"Ducky\0".to_vec())]),
        ),
        ("empty city", Format::Jpeg, jpeg(&[(0xe1, br#"photoshop:City="" x:cityscape="1""#.to_vec())])),
        ("country", Format::Jpeg, jpeg(&[(0xed, iptc(101, b"Belgique"))])),
        ("text", Format::Png, png(&[chunk(b"tEXt", b"Software\0Un programme")])),
        ("bare WebP", Format::WebP, webp(&[riff(b"VP8 ", b"pixels")])),
        ("bare GIF", Format::Gif, gif(&[])),
    ] {
        assert_eq!(location(format, &bytes), Ok(None), "{name}");
    }
}

#[test]
fn the_picture_itself_its_colours_and_how_it_is_turned_stay() {
    let turned = jpeg(&[
        (0xe0, [b"JFIF\0\x01\x02\x01\0H\0H".as_slice(), &[1, 1], b"rgb"].concat()),
        app1(&exif(true, 6, LIEGE)),
        (0xe2, PROFILE.to_vec()),
        (0xe2, b"MPF\0a second picture".to_vec()),
        (0xee, b"Adobe\0\x64\0\0\0\0\x01".to_vec()),
    ]);
    let small = Tiff::new(false).directory(&[(0x0112, 3, 1, 6)], 0).bytes();
    let wanted = jpeg(&[
        (0xe0, b"JFIF\0\x01\x02\x01\0H\0H\0\0".to_vec()),
        app1(&small),
        (0xe2, PROFILE.to_vec()),
        (0xee, b"Adobe\0\x64\0\0\0\0\x01".to_vec()),
    ]);
    assert_eq!(publishable(Format::Jpeg, &turned), Ok(wanted.clone()));
    assert!(wanted.ends_with(&rest_of_jpeg()) && contains(&wanted, DATA));

    let colours = [
        chunk(b"cICP", &[9, 16, 0, 1]),
        chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]),
        chunk(b"iCCP", b"x\0\0profile"),
        chunk(b"tRNS", &[0, 0]),
    ];
    let place = [chunk(b"eXIf", &exif(true, 3, LIEGE)), chunk(b"tIME", &[7, 0xe8, 1, 1, 0, 0, 0])];
    let small = Tiff::new(false).directory(&[(0x0112, 3, 1, 3)], 0).bytes();
    let wanted = png(&[colours.to_vec(), vec![chunk(b"eXIf", &small)]].concat());
    assert_eq!(publishable(Format::Png, &png(&[colours.to_vec(), place.to_vec()].concat())), Ok(wanted));

    let kept = [riff(b"ICCP", PROFILE), riff(b"ALPH", b"alpha"), riff(b"VP8 ", DATA)].concat();
    let whole =
        webp(&[vp8x(0b11_1100), kept.clone(), riff(b"EXIF", &exif(true, 8, LIEGE)), riff(b"XMP ", XMP)]);
    let small = Tiff::new(false).directory(&[(0x0112, 3, 1, 8)], 0).bytes();
    assert_eq!(
        publishable(Format::WebP, &whole),
        Ok(webp(&[vp8x(0b11_1000), kept.clone(), riff(b"EXIF", &small)]))
    );
    let upright = webp(&[vp8x(0b11_1100), kept.clone(), riff(b"EXIF", &exif(true, 1, LIEGE))]);
    assert_eq!(publishable(Format::WebP, &upright), Ok(webp(&[vp8x(0b11_0000), kept])));

    let again = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0".to_vec();
    let control = b"\x21\xf9\x04\0\x0a\0\0\0".to_vec();
    let animated = gif(&[again.clone(), b"\x21\xfe\x03abc\0".to_vec(), control.clone()]);
    assert_eq!(publishable(Format::Gif, &animated), Ok(gif(&[again, control])));
}

#[test]
fn what_is_no_picture_is_a_fault() {
    let page: &[u8] = b"<html><script>alert(1)</script></html>";
    for format in Format::ALL {
        assert_eq!(location(format, page), Err(Fault::Other(None)), "{format:?}");
        assert_eq!(location(format, b""), Err(Fault::Other(None)), "{format:?}");
    }
    assert_eq!(location(Format::Jpeg, &png(&[])), Err(Fault::Other(Some(Format::Png))));
    for (name, format, whole) in [
        ("JPEG", Format::Jpeg, jpeg(&[app1(&exif(true, 6, LIEGE)), (0xe2, PROFILE.to_vec())])),
        ("PNG", Format::Png, png(&[chunk(b"gAMA", &[0; 4])])),
        ("WebP", Format::WebP, webp(&[vp8x(0), riff(b"VP8 ", b"pixels")])),
        ("GIF", Format::Gif, gif(&[b"\x21\xfe\x03abc\0".to_vec()])),
    ] {
        assert!(location(format, &whole).is_ok(), "{name}");
        for end in 0..whole.len() {
            assert!(location(format, &whole[..end]).is_err(), "{name} cut at {end}");
        }
    }
    let needed = png(&[chunk(b"CgBI", &[0; 4])]);
    assert!(matches!(location(Format::Png, &needed), Err(Fault::Damaged(_))));
}

/// Far above what a picture takes, and far below what a hang takes. Debug builds are ten times slower.
const SOON: Duration = if cfg!(debug_assertions) { Duration::from_secs(10) } else { Duration::from_secs(2) };

/// The size up to which a picture is read; a part of it in debug builds.
fn most() -> usize {
    usize::try_from(MOST_BYTES).unwrap() / if cfg!(debug_assertions) { 8 } else { 1 }
}

/// Fills a picture.
fn full(piece: &[u8]) -> Vec<u8> {
    piece.repeat(most() / piece.len())
}

#[test]
fn a_picture_made_to_be_slow_is_read_soon() {
    let behind = |piece: &[u8]| [jpeg(&[]), full(piece)].concat();
    let segments = |marker: u8, start: &[u8], piece: &[u8]| {
        let body = [start, &piece.repeat((65_000 - start.len()) / piece.len())].concat();
        jpeg(&vec![(marker, body); most() / 65_536])
    };
    let nested = [b"\x1c\x02\x05\0\x0c8BIM\x04\x04\0\0\x7f\xff\xff\xff".as_slice()].concat();
    let bomb = chunk(b"zTXt", &[b"a\0\0", zlib(&vec![b' '; 10_000_000]).as_slice()].concat());
    let small = chunk(b"zTXt", &[b"a\0\0", zlib(b" ").as_slice()].concat());
    let many = png(&[full(&small)]);
    for (name, format, bytes) in [
        ("heads of TIFF", Format::Jpeg, behind(b"MM\0*")),
        ("heads of TIFF with a directory", Format::Jpeg, behind(b"II*\0\x08\0\0\0\xff\xff")),
        ("heads of TIFF in segments", Format::Jpeg, segments(0xe1, b"Exif\0\0", b"II*\0\x08\0\0\0\xff\x0f")),
        (
            "directories of TIFF",
            Format::Jpeg,
            segments(0xe1, b"Exif\0\0MM\0*\0\0\0\x08\x0f\xff", b"\x01\x4a\0\x04\0\0\x0f\xff\0\0\0\x20"),
        ),
        ("resources in resources", Format::Jpeg, segments(0xed, b"Photoshop 3.0\0", &nested)),
        ("empty segments", Format::Jpeg, jpeg(&vec![(0xe5, Vec::new()); most() / 4])),
        ("pictures behind the picture", Format::Jpeg, behind(&jpeg(&[]))),
        ("names", Format::Jpeg, behind(b":city=\"\"latitude=\"\"")),
        ("texts that unfold", Format::Png, png(&vec![bomb; 50])),
        ("many texts", Format::Png, many),
        ("empty chunks", Format::WebP, webp(&[riff(b"VP8 ", b""), full(&riff(b"ABCD", b""))])),
        ("frames", Format::WebP, webp(&[full(&riff(b"ANMF", &[0; 16]))])),
        ("comments", Format::Gif, gif(&[full(b"\x21\xfe\x01a\0")])),
    ] {
        let start = Instant::now();
        let told = location(format, &bytes);
        let took = start.elapsed();
        assert!(told.is_ok() && took < SOON, "{name}: {took:?} {told:?}");
        if std::env::var_os("SHOW_TIMES").is_some() {
            eprintln!("{took:>12?} {name}: {told:?}");
        }
    }
}

/// A picture that an entry shows; the fixture's mill, whose place may be kept secret.
fn shown(name: &str, bytes: &[u8]) -> Fixture {
    let fixture = Fixture::new();
    fixture.write(&format!("medias/{name}"), bytes);
    let image = format!("images:\n  - {{fichier: {name}, alt: Un moulin}}\nsource:");
    fixture.replace("lieux/moulin.md", "source:", &image);
    fixture
}

/// The errors of a check, each with its file.
fn told(fixture: &Fixture) -> Vec<(String, String)> {
    let answer = fixture.repere(&["check", "--format", "json"]);
    let problems: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let word =
        |problem: &serde_json::Value, name: &str| problem[name].as_str().unwrap_or_default().to_owned();
    let file = |problem: &serde_json::Value| {
        let path = word(problem, "file");
        path.rsplit_once("content/").map_or(path.clone(), |(_, rest)| rest.to_owned())
    };
    problems
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (word(problem, "code"), file(problem)))
        .filter(|(code, _)| code.starts_with('E'))
        .collect()
}

#[test]
fn a_photo_that_knows_its_place_is_an_error_whether_it_is_shown_or_not() {
    let photo = jpeg(&[app1(&exif(true, 6, LIEGE))]);
    let fixture = shown("salle.jpg", &photo);
    let pair = |code: &str, file: &str| (code.to_owned(), file.to_owned());
    assert_eq!(told(&fixture), [pair("E0414", "lieux/moulin.md"), pair("E0131", "medias/salle.jpg")]);
    let answer = fixture.repere(&["check"]);
    assert_eq!(answer.exit, Exit::Findings);
    assert!(
        answer.out.contains("la position du lieu") && answer.out.contains("squoosh.app"),
        "{}",
        answer.out
    );
    assert!(!answer.out.contains('\u{fffd}'), "{}", answer.out);
    assert_eq!(fixture.repere(&["build"]).exit, Exit::Findings);
    assert!(!fixture.out().join("index.html").exists());

    let alone = Fixture::new();
    alone.write("medias/ailleurs/reste.jpg", &photo);
    assert_eq!(told(&alone), [pair("E0131", "medias/ailleurs/reste.jpg")]);
    let settings = alone.read("site.yaml");
    alone.write("site.yaml", format!("{settings}severites: {{E0131: non}}\n"));
    assert!(told(&alone).contains(&pair("E0131", "medias/ailleurs/reste.jpg")), "{:?}", told(&alone));
}

#[test]
fn a_build_that_keeps_going_leaves_out_the_photo_of_a_secret_place_and_what_shows_it() {
    let fixture = shown("salle.jpg", &jpeg(&[app1(&exif(true, 6, LIEGE))]));
    fixture.replace(
        "lieux/moulin.md",
        "commune: vallon\nadresse: {rue: Rue de l’Eau, numero: 1, code_postal: 9001}",
        "commune: vallon\nconfidentiel: oui",
    );
    fixture.write("pages/a-propos.md", "---\ntitre: À propos\n---\n![Une salle](salle.jpg)\n");
    let answer = fixture.repere(&["build", "--keep-going"]);
    for path in ["lieux/moulin.md", "medias/salle.jpg", "pages/a-propos.md"] {
        assert!(answer.out.contains(&format!("laissé de côté : {path}")), "{}", answer.out);
    }
    let site = tree(&fixture.out());
    assert!(site.contains_key("index.html"));
    let shows = |bytes: &[u8]| contains(bytes, b"salle.jpg") || contains(bytes, b"Exif");
    let showing: Vec<&String> = site.iter().filter(|(_, bytes)| shows(bytes)).map(|(path, _)| path).collect();
    assert_eq!(showing, Vec::<&String>::new());
}

#[test]
fn a_photo_is_published_without_what_its_camera_wrote() {
    let camera = Tiff::new(true)
        .directory(&[(0x0112, 3, 1, 6), (0x010f, 2, 4, u32::from_le_bytes(*b"Cam\0"))], 0)
        .bytes();
    let photo = jpeg(&[app1(&camera), (0xe2, PROFILE.to_vec()), (0xfe, b"un commentaire".to_vec())]);
    let fixture = shown("salle.jpg", &photo);
    assert_eq!(told(&fixture), []);
    fixture.build();
    let path = fixture.out().join("medias/salle.jpg");
    let published = std::fs::read(&path).unwrap();
    let small = Tiff::new(false).directory(&[(0x0112, 3, 1, 6)], 0).bytes();
    assert_eq!(published, jpeg(&[app1(&small), (0xe2, PROFILE.to_vec())]));
    // Another picture under its name, then the first one again: what is published follows.
    fixture.write("medias/salle.jpg", jpeg(&[(0xe2, PROFILE.to_vec())]));
    fixture.build();
    assert_eq!(std::fs::read(&path).unwrap(), jpeg(&[(0xe2, PROFILE.to_vec())]));
    fixture.write("medias/salle.jpg", &photo);
    fixture.build();
    assert_eq!(std::fs::read(&path).unwrap(), published);
    assert_eq!(fixture.repere(&["build", "--verify"]).exit, Exit::Ok);
}

#[test]
fn what_is_no_picture_of_the_web_is_refused_by_its_file() {
    let most = usize::try_from(MOST_BYTES).unwrap();
    let large = [jpeg(&[]), vec![0; most]].concat();
    for (name, bytes, code, said) in [
        ("salle.jpg", png(&[]), "E0132", ".jpg est en fait une image .png"),
        ("salle.png", b"<svg onload=x>".to_vec(), "E0132", "n'est pas une image .png"),
        ("salle.jpg", jpeg(&[])[..90].to_vec(), "E0132", "abîmée"),
        ("salle.jpg", large, "E0133", "4,1 Mio, 4 au plus"),
        ("salle.heic", b"x".to_vec(), "E0134", ".jpg, .jpeg, .png, .webp, .gif"),
        ("salle", jpeg(&[]), "E0134", ".jpg"),
    ] {
        let fixture = shown(name, &bytes);
        let codes: Vec<String> = told(&fixture).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["E0414", code], "{name}");
        let answer = fixture.repere(&["check", "--format", "short"]);
        assert!(answer.out.contains(said), "{name}: {}", answer.out);
    }
}

#[test]
fn a_name_that_no_build_would_write_is_told_by_the_check() {
    let long = format!("{}.png", "a".repeat(252));
    for name in [
        "con.png",
        "PRN.png",
        "nul.tar.png",
        "dir./a.png",
        "dir /a.png",
        "aux.x/a.png",
        "com1.png",
        "lpt9/a.png",
        &long,
    ] {
        let world = crate::reading::site().with(&format!("medias/{name}"), png(&[]));
        let content = repere::model::read_content(&world).unwrap();
        let codes: Vec<&str> = content.problems.iter().map(|problem| problem.code.id).collect();
        assert_eq!(codes, ["E0410"], "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_picture_whose_name_is_no_text_is_told_and_stops_nothing_else() {
    use std::os::unix::ffi::OsStrExt as _;
    let fixture = shown("salle.jpg", &jpeg(&[]));
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.jpg");
    std::fs::write(fixture.content().join("medias").join(name), jpeg(&[])).unwrap();
    let codes: Vec<String> = told(&fixture).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["E0410"]);
}

/// Changes, cuts, repeats and joins bytes; numbers in the middle of them are lengths and offsets often enough.
fn mutated() -> impl Strategy<Value = (Format, Vec<u8>)> {
    let sound = [
        (
            Format::Jpeg,
            jpeg(&[app1(&exif(true, 6, LIEGE)), (0xed, iptc(90, b"Fictive")), (0xe2, PROFILE.to_vec())]),
        ),
        (
            Format::Png,
            png(&[
                chunk(b"eXIf", &exif(false, 3, LIEGE)),
                chunk(b"zTXt", &[b"a\0\0", zlib(XMP).as_slice()].concat()),
            ]),
        ),
        (Format::WebP, webp(&[vp8x(12), riff(b"VP8 ", DATA), riff(b"EXIF", &exif(true, 8, LIEGE))])),
        (Format::Gif, gif(&[b"\x21\xfe\x08latitude\0".to_vec()])),
    ];
    let all: Vec<(Format, Vec<u8>)> =
        sound.into_iter().chain(telling().into_iter().map(|(_, format, bytes, _)| (format, bytes))).collect();
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0..4_u8, any::<prop::sample::Index>());
    (prop::sample::select(all), prop::collection::vec(change, 0..6)).prop_map(
        |((format, mut bytes), changes)| {
            for (at, value, kind, other) in changes {
                if bytes.is_empty() {
                    break;
                }
                let (at, other) = (at.index(bytes.len()), other.index(bytes.len()));
                match kind {
                    0 => bytes[at] = value,
                    1 => bytes.truncate(at),
                    2 => bytes.insert(at, value),
                    _ => {
                        let part = bytes[at.min(other)..at.max(other)].to_vec();
                        bytes.extend(part);
                    }
                }
            }
            (format, bytes)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Nothing panics, and what is published has no metadata and is published unchanged the second time.
    #[test]
    fn whatever_can_be_walked_is_published_without_a_place((format, bytes) in mutated()) {
        let told = location(format, &bytes);
        prop_assert_eq!(told.is_ok(), publishable(format, &bytes).is_ok());
        if let Ok(published) = publishable(format, &bytes) {
            prop_assert_eq!(location(format, &published), Ok(None));
            prop_assert_eq!(publishable(format, &published), Ok(published.clone()));
        }
    }

    #[test]
    fn no_bytes_make_a_walker_panic(format in prop::sample::select(Format::ALL.to_vec()), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let heads: [&[u8]; 4] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP", b"GIF89a"];
        let at = Format::ALL.iter().position(|known| *known == format).unwrap();
        let bytes = [heads[at], &bytes].concat();
        prop_assert_eq!(location(format, &bytes).is_ok(), publishable(format, &bytes).is_ok());
    }
}
