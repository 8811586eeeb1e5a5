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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(number, &mut bytes);
        bytes
    }

    #[test]
    fn seven_bits_a_byte_the_lowest_first() {
        assert_eq!(written(0), [0]);
        assert_eq!(written(127), [0x7f]);
        assert_eq!(written(128), [0x80, 1]);
        assert_eq!(written(300), [0xac, 2]);
        assert_eq!(written(u64::MAX).len(), 10);
        let mut bytes = Vec::new();
        write_bytes(b"mot", &mut bytes);
        assert_eq!(bytes, b"\x03mot");
    }
}
