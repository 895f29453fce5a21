//! One thing that a connection does.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// One thing that a connection does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Reads a request, with the body that its `content-length` announces.
    ReadRequest,
    /// Reads to the end of a request's head.
    ReadHead,
    /// Reads exactly so many bytes.
    Read(usize),
    /// Reads frames of HTTP/2 to the end of a request.
    ReadStream,
    /// Sends these bytes.
    Write(Vec<u8>),
    /// Sends these bytes one at a time, with a pause before each.
    Drip(Vec<u8>, Duration),
    /// Sends these bytes again and again, so many times.
    Flood(Vec<u8>, usize),
    /// Responds to every request with these bytes, until the client closes.
    Serve(Vec<u8>),
    /// Waits.
    Sleep(Duration),
    /// Does nothing until the client closes.
    Stall,
    /// Says that it sends no more, and goes on reading.
    HalfClose,
    /// The last step: ends with a reset.
    Reset,
    /// The last step: ends without the end that TLS has of its own (`close_notify`).
    Cut,
}

pub(super) async fn follow<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    steps: &[Step],
    note: &mut impl FnMut(&[u8]),
) -> io::Result<()> {
    for step in steps {
        match step {
            Step::ReadRequest => {
                request(stream, note).await?;
            }
            Step::ReadHead => {
                head(stream, note).await?;
            }
            Step::Read(bytes) => exactly(stream, *bytes, note).await?,
            Step::ReadStream => frames(stream, note).await?,
            Step::Write(bytes) => write(stream, bytes).await?,
            Step::Drip(bytes, every) => {
                for byte in bytes {
                    tokio::time::sleep(*every).await;
                    write(stream, &[*byte]).await?;
                }
            }
            Step::Flood(bytes, times) => {
                for _ in 0..*times {
                    stream.write_all(bytes).await?;
                }
                stream.flush().await?;
            }
            Step::Serve(response) => loop {
                request(stream, note).await?;
                write(stream, response).await?;
            },
            Step::Sleep(time) => tokio::time::sleep(*time).await,
            Step::Stall => drain(stream, note).await?,
            Step::HalfClose => stream.shutdown().await?,
            Step::Reset | Step::Cut => return Ok(()),
        }
    }
    // An orderly end: what the client still sends is read, so that the kernel does not reset the connection.
    stream.shutdown().await?;
    drain(stream, note).await
}

async fn write<S: AsyncWrite + Unpin>(stream: &mut S, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes).await?;
    stream.flush().await
}

async fn drain<S: AsyncRead + Unpin>(stream: &mut S, note: &mut impl FnMut(&[u8])) -> io::Result<()> {
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            read => note(buffer.get(..read).unwrap_or_default()),
        }
    }
}

async fn exactly<S: AsyncRead + Unpin>(stream: &mut S, bytes: usize, note: &mut impl FnMut(&[u8])) -> io::Result<()> {
    for _ in 0..bytes {
        note(&[stream.read_u8().await?]);
    }
    Ok(())
}

/// Reads a head byte by byte, so that nothing after it is taken.
async fn head<S: AsyncRead + Unpin>(stream: &mut S, note: &mut impl FnMut(&[u8])) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let byte = stream.read_u8().await?;
        note(&[byte]);
        head.push(byte);
    }
    Ok(head)
}

async fn request<S: AsyncRead + Unpin>(stream: &mut S, note: &mut impl FnMut(&[u8])) -> io::Result<()> {
    let head = head(stream, note).await?;
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    exactly(stream, length.unwrap_or(0), note).await
}

/// Frames up to one of a stream that says that it is the stream's last (RFC 9113 §4.1).
async fn frames<S: AsyncRead + Unpin>(stream: &mut S, note: &mut impl FnMut(&[u8])) -> io::Result<()> {
    const DATA: u8 = 0;
    const HEADERS: u8 = 1;
    const END_STREAM: u8 = 1;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await?;
        note(&head);
        let [first, second, third, kind, flags, ..] = head;
        let length = u32::from_be_bytes([0, first, second, third]);
        exactly(stream, length as usize, note).await?;
        if matches!(kind, DATA | HEADERS) && flags & END_STREAM != 0 {
            return Ok(());
        }
    }
}
