//! What is wrong with a file of pictures, in words.

use super::codes as c;
use super::{Fault, Format, Location, MOST_BYTES, location};
use crate::diag::{Diagnostic, FileId, Span, Text};

/// What is wrong with the bytes of a picture.
pub fn problem(file: FileId, format: Format, bytes: &[u8]) -> Option<Diagnostic> {
    match location(format, bytes) {
        Ok(None) => None,
        Ok(Some(location)) => Some(tells(file, location)),
        Err(fault) => Some(no_picture(file, format, fault)),
    }
}

/// The problem of a picture that is too large to be read.
pub fn too_large(file: FileId, bytes: u64) -> Diagnostic {
    let most = MOST_BYTES / 1024 / 1024;
    // Tenths of a mebibyte, rounded up: what is too large looks so.
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let message = Text::new(
        format!("cette image pèse {whole},{tenth} Mio, {most} au plus"),
        format!("this picture weighs {whole}.{tenth} MiB, {most} at most"),
    );
    Diagnostic::new(&c::TOO_LARGE, Span::file_start(file), message).help(
        "réduisez-la à 1 600 pixels de large et remplacez le fichier (squoosh.app, ou « Redimensionner » du téléphone)",
        "reduce it to a width of 1 600 pixels and replace the file (squoosh.app, or “Resize” of the phone)",
    )
}

/// The problem of a file that is no picture of the web.
pub fn unknown_format(file: FileId) -> Diagnostic {
    let endings: Vec<String> =
        Format::ALL.iter().flat_map(|format| format.endings()).map(|ending| format!(".{ending}")).collect();
    let endings = endings.join(", ");
    let message = Text::new(
        format!("medias/ ne contient que des images {endings}"),
        format!("medias/ holds pictures in {endings} alone"),
    );
    Diagnostic::new(&c::FORMAT, Span::file_start(file), message).help(
        "enregistrez l'image en .jpg, .png ou .webp ; un autre document n'a pas sa place ici",
        "save the picture as .jpg, .png or .webp; another document has no place here",
    )
}

fn tells(file: FileId, location: Location) -> Diagnostic {
    let message = match location {
        Location::Position => Text::new(
            "cette image contient la position du lieu où elle a été prise",
            "this picture holds the position of the place where it was taken",
        ),
        Location::PlaceName => Text::new(
            "cette image contient le nom du lieu où elle a été prise",
            "this picture holds the name of the place where it was taken",
        ),
        Location::Unread => Text::new(
            "cette image contient des données qui ne se lisent pas et peuvent dire où elle a été prise",
            "this picture holds data that cannot be read and may tell where it was taken",
        ),
    };
    Diagnostic::new(&c::LOCATION, Span::file_start(file), message).help(
        "remplacez le fichier par une copie sans ces données : sur iPhone, Partager > Options, sans « Position » ; \
         sur Android, l'application libre Scrambled Exif ; sur ordinateur, squoosh.app",
        "replace the file by a copy without that data: on an iPhone, Share > Options, without “Location”; \
         on Android, the free application Scrambled Exif; on a computer, squoosh.app",
    )
}

fn no_picture(file: FileId, format: Format, fault: Fault) -> Diagnostic {
    let name = |format: Format| format.endings().first().copied().unwrap_or_default();
    let (own, message, help) = match fault {
        Fault::Other(Some(real)) => (
            name(real),
            Text::new(
                format!("cette image .{} est en fait une image .{}", name(format), name(real)),
                format!("this .{} picture is a .{} picture in fact", name(format), name(real)),
            ),
            ("renommez-la : elle finit par", "rename it: it ends in"),
        ),
        Fault::Other(None) => (
            name(format),
            Text::new(
                format!("ce fichier n'est pas une image .{}", name(format)),
                format!("this file is no .{} picture", name(format)),
            ),
            ("ouvrez l'image d'origine et enregistrez-la en", "open the original picture and save it as"),
        ),
        Fault::Damaged(at) => (
            name(format),
            Text::new(
                format!("cette image est abîmée ou coupée (octet {at})"),
                format!("this picture is damaged or cut short (byte {at})"),
            ),
            (
                "ouvrez l'image d'origine et enregistrez-la de nouveau en",
                "open the original picture and save it again as",
            ),
        ),
    };
    let (fr, en) = help;
    Diagnostic::new(&c::NO_PICTURE, Span::file_start(file), message)
        .help(format!("{fr} .{own}"), format!("{en} .{own}"))
}
