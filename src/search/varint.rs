//! Whole numbers in few bytes: LEB128, unsigned.

/// Writes a number onto the end.
pub fn write(mut number: u64, onto: &mut Vec<u8>) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            onto.push(low);
            return;
        }
        onto.push(low | 0x80);
    }
}

/// Writes a length, then the bytes.
pub fn write_bytes(bytes: &[u8], onto: &mut Vec<u8>) {
    write(bytes.len() as u64, onto);
    onto.extend_from_slice(bytes);
}

/// Reads a number, and moves on; nothing when the bytes end too early or say too much.
pub fn read(from: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Reads a length, then so many bytes, and moves on.
pub fn read_bytes<'b>(from: &mut &'b [u8]) -> Option<&'b [u8]> {
    let length = usize::try_from(read(from)?).ok()?;
    let (bytes, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), 1 << 60] {
            let mut bytes = Vec::new();
            write(number, &mut bytes);
            assert_eq!(read(&mut bytes.as_slice()), Some(number));
        }
        assert_eq!(read(&mut [0x80_u8].as_slice()), None);
        assert_eq!(read(&mut [0xff_u8; 12].as_slice()), None);
        assert_eq!(read_bytes(&mut [3_u8, 1, 2].as_slice()), None);
    }
}
