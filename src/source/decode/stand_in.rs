//! What is read where a required key is missing.

use super::problem::Problem;
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

/// Stands where a required key is missing, so that the other keys are read and their problems reported too.
pub(super) struct StandIn;

impl<'de> de::Deserializer<'de> for StandIn {
    type Error = Problem;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_str("2000-01-01")
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_enum(de::value::StrDeserializer::<Problem>::new(words.first().copied().unwrap_or_default()))
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        struct Parts(u8);
        impl<'de> de::SeqAccess<'de> for Parts {
            type Error = Problem;
            fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
                self.0 += 1;
                if self.0 < 3 {
                    seed.deserialize(0u32.into_deserializer()).map(Some)
                } else {
                    seed.deserialize(StandIn).map(Some)
                }
            }
        }
        visitor.visit_seq(Parts(0))
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple map struct identifier ignored_any
    }
}
